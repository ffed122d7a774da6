package dk.naervaer.config;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.settings.CaseDayCount;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.Thresholds;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @TempDir Path root;

  @Test
  void anEmptyFolderIsTheShippedSettings() {
    Configuration read = new SettingsFolder(root).read().orThrow();
    Configuration shipped = ConfigReader.shipped();

    assertThat(read.dictionary().actions()).isEqualTo(shipped.dictionary().actions());
    assertThat(read.absenceTypes().all()).isEqualTo(shipped.absenceTypes().all());
    assertThat(read.organisation()).hasToString(shipped.organisation().toString());
  }

  @Test
  void theShippedFileSaysWhatHoldsWithoutIt() {
    Thresholds file = ConfigReader.shipped().thresholds();
    Thresholds without = Thresholds.shipped();

    assertThat(values(file)).isEqualTo(values(without));
  }

  private static Map<String, Object> values(Thresholds thresholds) {
    return Map.of(
        "gap", thresholds.caseGapDays().on(DAY),
        "count", thresholds.caseDayCount().on(DAY),
        "new", thresholds.newHireMonths().on(DAY),
        "landing", thresholds.landing().on(DAY),
        "late", thresholds.lateWellbeingDays().on(DAY),
        "exempt", thresholds.leavingExemptWeeks().on(DAY),
        "seal", thresholds.sealAfterDays().on(DAY));
  }

  @Test
  void theShippedFilesCanBeLaidIntoAFolderAndReadFromThere() {
    ShippedConfig.copyTo(root);

    assertThat(ConfigReader.read(root).orThrow().hash()).isEqualTo(ConfigReader.shipped().hash());
  }

  @Test
  void aKeyThatIsThereHoldsFromItsDatesAndTheOthersStay() {
    Thresholds read =
        new SettingsFolder(root)
            .write(
                "thresholds.yaml",
                """
                case-gap-days:
                  2020-01-01: 0
                  2026-03-01: 14
                landing: {2020-01-01: same-day}
                case-day-count: {2020-01-01: sick-days}
                """)
            .read()
            .orThrow()
            .thresholds();

    assertThat(read.caseGapDays().on(DAY.minusDays(1))).isZero();
    assertThat(read.caseGapDays().on(DAY)).isEqualTo(14);
    assertThat(read.landing().on(DAY)).isEqualTo(Landing.SAME_DAY);
    assertThat(read.caseDayCount().on(DAY)).isEqualTo(CaseDayCount.SICK_DAYS);
    assertThat(read.newHireMonths()).isEqualTo(Thresholds.shipped().newHireMonths());
  }

  @Test
  void anOwnDictionaryReplacesTheShippedOne() {
    Map<String, Action> actions =
        new SettingsFolder(root)
            .write(
                "ordbog.yaml",
                """
                actions:
                  ring: {da: "Ring", en: "Call"}
                  lovpligtig samtale:
                    da: Hold samtalen
                    kind: duty
                    satisfied-by: [lovpligtig samtale, samtale]
                    covers: [own-sickness, work-injury]
                """)
            .read()
            .orThrow()
            .dictionary()
            .actions();

    assertThat(actions).containsOnlyKeys("ring", "lovpligtig samtale");
    Action talk = Objects.requireNonNull(actions.get("lovpligtig samtale"));
    assertThat(talk.english()).isEqualTo("Hold samtalen");
    assertThat(talk.kind()).isEqualTo(Action.Kind.DUTY);
    assertThat(talk.satisfiedBy()).containsExactly("lovpligtig samtale", "samtale");
    assertThat(talk.covers(AbsenceKind.WORK_INJURY)).isTrue();
    assertThat(talk.covers(AbsenceKind.PREGNANCY_RELATED)).isFalse();
  }

  @Test
  void editorsHabitsChangeNothing() {
    String text = ShippedConfig.text("ordbog.yaml");
    String shipped = ConfigReader.shipped().hash();

    assertThat(
            Stream.of(
                text.replace("\n", "\r\n"),
                "\uFEFF" + text,
                Normalizer.normalize(text, Normalizer.Form.NFD),
                "# en bemærkning\n\n" + text,
                "---\n" + text))
        .allSatisfy(habit -> assertThat(hashWith("ordbog.yaml", habit)).isEqualTo(shipped));
  }

  @Test
  void anyOtherContentHasAnotherHash() {
    assertThat(
            Stream.of(
                ConfigReader.shipped().hash(),
                hashWith("thresholds.yaml", "case-gap-days: {2020-01-01: 14}"),
                hashWith("ordbog.yaml", "actions: {ring: {da: Ring}}"),
                hashWith("absence-types.yaml", "[]"),
                hashWith("organisation.yaml", "workUnits: [{id: a}]")))
        .doesNotHaveDuplicates();
  }

  private String hashWith(String file, String text) {
    ShippedConfig.copyTo(root);
    String hash = new SettingsFolder(root).write(file, text).read().orThrow().hash();
    new SettingsFolder(root).write(file, ShippedConfig.text(file));
    return hash;
  }
}
