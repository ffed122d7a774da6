package dk.naervaer.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.Sentences;
import dk.naervaer.rules.engine.RuleEngine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For each row that has not led to an advisory it is told what stands against it. */
class WhyNotYetTest {
  private static final String SHEET =
      """
      - name: Et forløb, der lige er begyndt
        sheet:
          - "K03;dag;3;;alle;ring;;2;leder;"
          - "K10;dag;10;;alle;samtale;;3;leder;"
          - "K28;dag;28;;alle;fastholdelsesplan;;5;leder;"
          - "W03;perioder;3;180 dage;alle;trivselssamtale;;10;leder;"
          - "F02;risikotegn;2;;alle;vurder fast track;;2;leder;"
          - "U06;uge;6;;forventet langvarig;opfølgning;;5;leder;"
        away: [%s]
        on: %s
        gives: []
      """;

  @Test
  void theNearestRowComesFirstAndWhatIsGivenIsNotAmongThem() {
    assertThat(told("{from: 2026-09-01}", "2026-09-04"))
        .containsExactly(
            "samtale (K10) kommer den 10. september 2026.",
            "fastholdelsesplan (K28) kommer den 28. september 2026.",
            "opfølgning (U06): rækken gælder ikke dette forløb.",
            "trivselssamtale (W03): intet, der er registreret, fører dertil endnu.",
            "vurder fast track (F02): der er 1 risikotegn, og rækken beder om 2 risikotegn.");
  }

  @Test
  void afterAReturnTheCountSoFarIsTold() {
    assertThat(told("{from: 2026-09-01, to: 2026-09-02}", "2026-09-02"))
        .contains(
            "trivselssamtale (W03): der er 1 fraværsperiode inden for 180 dage, og rækken beder om"
                + " 3 fraværsperioder inden for 180 dage.",
            "ring (K03): medarbejderen er tilbage før den dag, så vidt det vides.");
  }

  private static List<String> told(String away, String on) {
    byte[] yaml = SHEET.formatted(away, on).getBytes(StandardCharsets.UTF_8);
    Scenario scenario = ScenarioFile.read(new ByteArrayInputStream(yaml)).getFirst();
    return new ScenarioRun(RuleEngine.shipped())
        .notYet(scenario).stream().map(Sentences::whyNotYet).toList();
  }
}
