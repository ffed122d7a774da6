package dk.naervaer.rules.example;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.sheet.SheetReader;
import dk.naervaer.rules.sheet.SheetTree;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamplesTest {
  private static final String SHEET =
      """
      id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note
      K03;dag;3;;alle;ring;;2;leder;
      K10;dag;10;;alle;samtale;2;3;leder;
      N05;dag;5;;nyansat;opfølgning;;;leder;
      U06;uge;6;;forventet langvarig;møde;;;leder;
      D07;gentag fra dag;1;7 dage;delvist syg;gradvis;;;leder;
      W03;perioder;3;180 dage;alle;trivselssamtale;;10;leder;
      """;
  private static final String HEADER =
      "eksempel;første sygedag;sidste sygedag;fravær;ansat;ventes langvarigt;frem til;forventet\n";
  private static final RuleBook BOOK =
      new RuleBook(
          RuleEngine.shipped(),
          SheetTree.of(
              List.of(
                  SheetReader.read(
                          SHEET.getBytes(StandardCharsets.UTF_8),
                          "kommunen",
                          LocalDate.of(2020, 1, 1),
                          false)
                      .orThrow())),
          Thresholds.shipped(),
          Map.of(),
          Map.of("nord", WorkUnitProfile.plain("nord", List.of("kommunen", "nord"))));

  @Test
  void whatComesAsExpectedIsNoFault() {
    assertThat(
            codes(
                """
                Anna, kort;2026-09-01;2026-09-02;;;;2026-09-30;intet
                Bo, ti dage;2026-09-01;2026-09-10;;;;2026-09-30;K03 2026-09-03, K10 2026-09-10
                Bo, som Excel gemmer det;01-09-2026;10-09-2026;;;;30-09-2026;K10 10-09-2026, K03 3-9-2026
                Cilla, varslet;2026-09-01;;;;;2026-09-08;K03 2026-09-03, K10 2026-09-10
                Dan, ny i jobbet;2026-09-07;2026-09-11;;2026-08-01;;2026-09-30;K03 2026-09-09, N05 2026-09-11
                Eva, graviditet;2026-09-01;2026-09-03;graviditet;;;2026-09-30;K03 2026-09-03
                Finn, barns sygedag;2026-09-01;2026-09-05;barns sygedag;;;2026-09-30;INTET
                Gry, halv tid;2026-09-01;2026-09-09;delvist syg 50 %;;;2026-09-30;K03 2026-09-03, D07 2026-09-08
                Ib, ventes langvarigt;2026-09-01;2026-10-06;;;2026-09-08;2026-10-06;K03 2026-09-03, K10 2026-09-10, U06 2026-10-06
                """))
        .isEmpty();
  }

  @Test
  void linesOfOneNameAreOneStoryWithSeveralQuestions() {
    assertThat(
            codes(
                """
                Jo, tre korte;2026-06-01;2026-06-01;;;;;
                Jo, tre korte;2026-07-01;2026-07-01;;;;2026-07-31;intet
                Jo, tre korte;2026-09-01;2026-09-01;;;;2026-09-01;intet
                Jo, tre korte;;;;;;2026-09-02;W03 2026-09-02
                """))
        .isEmpty();
  }

  @Test
  void whatIsMissingAndWhatComesUnexpectedAreBothTold() {
    assertThat(codes("Bo;2026-09-01;2026-09-10;;;;2026-09-30;K03 2026-09-04\n"))
        .containsExactlyInAnyOrder("R601", "R602", "R602");
  }

  @Test
  void aFileInAnotherEncodingIsNamed() {
    byte[] windows = (HEADER + "Bo;;;;;;;\n").getBytes(Charset.forName("windows-1252"));

    assertThat(Examples.check(windows, "nord", "eksempler.csv", BOOK))
        .singleElement()
        .satisfies(fault -> assertThat(fault.danish()).contains("Windows-1252"));
  }

  @Test
  void theShippedTemplateHoldsForThePresetItIsMadeFor() throws IOException {
    byte[] preset = Files.readAllBytes(Path.of("presets/C3-1-3-7.csv"));
    byte[] municipality = Files.readAllBytes(Path.of("regelark/kommunen/2020-01-01.csv"));
    LocalDate from = LocalDate.of(2020, 1, 1);
    RuleBook book =
        new RuleBook(
            RuleEngine.shipped(),
            SheetTree.of(
                List.of(
                    SheetReader.read(municipality, "kommunen", from, false).orThrow(),
                    SheetReader.read(preset, "nord", from, false).orThrow())),
            Thresholds.shipped(),
            Map.of(),
            Map.of("nord", WorkUnitProfile.plain("nord", List.of("kommunen", "nord"))));

    assertThat(
            Examples.check(
                Files.readAllBytes(Path.of("presets/eksempler.csv")), "nord", "eksempler", book))
        .isEmpty();
  }

  private static List<String> codes(String lines) {
    byte[] bytes = (HEADER + lines).getBytes(StandardCharsets.UTF_8);
    return Examples.check(bytes, "nord", "eksempler.csv", BOOK).stream().map(Fault::code).toList();
  }
}
