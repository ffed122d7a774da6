package dk.naervaer.rules.sheet;

import static dk.naervaer.rules.sheet.SheetTexts.sheet;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Sheets that hold everything a sheet may hold. */
final class TestSheets {
  static final Sheet EVERY_KIND =
      sheet(
          "kommunen",
          "2026-03-01",
          false,
          "K03;;;;;fravalgt;;;;",
          "T07;dag;7;;alle;samtale;2;3;leder, HR;drøftet i MED 12. februar",
          "A03;arbejdsdag;3;;nyansat;ring;0;0;leder;",
          "U02;uge;2;;fuldt syg;ring;;5;fastholdelseskonsulent, koordinator, løn, medarbejder;æøå"
              + " ÆØÅ é",
          "M01;måned;1;;delvist syg;ring;;;leder;\"note; med \"\"tegn\"\", også 'disse'\"",
          "T99;gentag fra dag;7;14 dage;alle;opfølgning;;5;leder;1-3-7",
          "M99;gentag fra måned;3;1 måned;forventet langvarig;opfølgning;;5;leder;2026-03-01",
          "W03;perioder;3;6 måneder;alle;trivselssamtale;;10;leder, medarbejder;3",
          "W15;fraværsdage;15;365 dage;alle;trivselssamtale;;10;leder;1/2",
          "W05;samme ugedag;3;180 dage;alle;trivselssamtale;;10;leder;",
          "F02;risikotegn;2;;alle;vurder fast track;;2;leder;",
          "B01;bekymring;1;;alle;hjælp ved bekymring;;5;fastholdelseskonsulent;",
          "P03;fraværende samtidig;3;;alle;prioritér opgaver;;;leder;",
          "N01;ny leder;1;;alle;introducér ny leder;;10;koordinator;");

  private TestSheets() {}

  /** Every sheet and preset that is shipped. */
  static Stream<Sheet> shipped() {
    return ShippedRules.files().stream()
        .filter(file -> file.endsWith(".csv") && !file.endsWith("eksempler.csv"))
        .map(
            file ->
                SheetReader.read(
                        ShippedRules.bytes(file), "kommunen", LocalDate.of(2026, 3, 1), false)
                    .orThrow());
  }
}
