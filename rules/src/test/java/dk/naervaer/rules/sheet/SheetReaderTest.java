package dk.naervaer.rules.sheet;

import static dk.naervaer.rules.sheet.SheetTexts.HEADER;
import static dk.naervaer.rules.sheet.SheetTexts.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SheetReaderTest {
  private static final String PLAIN =
      sheet(
          "K02;måned;2;;alle;hold kontakt;;5;leder, HR;",
          "K10;;;;;fravalgt;;;;",
          "M99;gentag fra måned;3;1 måned;nyansat;opfølgning;3;;leder;drøftet i maj");

  @Test
  void aRowIsReadAsWritten() {
    SheetRow row = row("U06;uge;6;;forventet langvarig;samtale;5;3;leder;drøftet i MED");

    assertThat(row)
        .isEqualTo(
            new SheetRow(
                "U06",
                Measure.WEEK,
                6,
                null,
                Group.EXPECTED_LONG,
                "samtale",
                5,
                3,
                List.of(Recipient.LEADER),
                "drøftet i MED"));
  }

  @Test
  void anEmptyNoticeIsNoneAnEmptyDeadlineNeverAndAnEmptyGroupEverybody() {
    SheetRow row = row("K10;dag;10;;;ring;;;leder;");

    assertThat(row.notice()).isZero();
    assertThat(row.deadline()).isNull();
    assertThat(row.group()).isEqualTo(Group.ALL);
  }

  @Test
  void recipientsComeInTheirFixedOrderAndOnce() {
    SheetRow row = row("K10;dag;10;;alle;ring;;;medarbejder,HR , leder, HR,;");

    assertThat(row.recipients())
        .containsExactly(Recipient.LEADER, Recipient.HR, Recipient.EMPLOYEE);
  }

  @Test
  void periodsAreReadInDaysAndMonths() {
    assertThat(row("A1;gentag fra dag;15;14 dage;;ring;;;leder;").period())
        .isEqualTo(new Period(14, Period.Measured.DAYS));
    assertThat(row("A1;gentag fra dag;15;1 dag;;ring;;;leder;").period())
        .isEqualTo(new Period(1, Period.Measured.DAYS));
    assertThat(row("A1;perioder;4;6 måneder;;ring;;;leder;").period())
        .isEqualTo(new Period(6, Period.Measured.MONTHS));
  }

  @Test
  void aRemovalNeedsNothingButIdAndWord() {
    Sheet read =
        SheetTexts.read(sheet("K10;;;;;fravalgt", "K11;dag;3;;alle;Fravalgt;;2;leder;")).orThrow();

    assertThat(read.lines())
        .containsExactly(new SheetLine("K10", null, 2), new SheetLine("K11", null, 3));
  }

  @Test
  void aSheetOfItsHeaderAloneInheritsEverything() {
    assertThat(SheetTexts.read(HEADER).orThrow().lines()).isEmpty();
  }

  @Test
  void measuresOfLaterCoreRulesAreAccepted() {
    Sheet read =
        SheetTexts.read(
                sheet(
                    "W01;perioder;3;180 dage;alle;trivselssamtale;;10;leder, medarbejder;",
                    "W02;fraværsdage;15;365 dage;alle;trivselssamtale;;10;leder;",
                    "W03;samme ugedag;3;180 dage;alle;trivselssamtale;;10;leder;",
                    "F02;risikotegn;2;;alle;vurder fast track;;2;leder;",
                    "P03;fraværende samtidig;3;;alle;prioritér opgaver;;;leder;",
                    "N01;ny leder;14;;alle;opfølgning;;5;leder;",
                    "B01;bekymring;1;;alle;samtale;;2;leder;"))
            .orThrow();

    assertThat(read.lines()).hasSize(7).noneMatch(SheetLine::deselects);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("habits")
  void aHabitOfEditorsChangesNothing(String habit, String text) {
    Sheet plain = SheetTexts.read(PLAIN).orThrow();
    Sheet read = SheetTexts.read(text).orThrow();

    assertThat(read.hash()).isEqualTo(plain.hash());
    assertThat(read.lines().stream().map(SheetLine::row))
        .isEqualTo(plain.lines().stream().map(SheetLine::row).toList());
  }

  static Stream<Arguments> habits() {
    return Stream.of(
        Arguments.of("a byte order mark", "\uFEFF" + PLAIN),
        Arguments.of("Windows line ends", PLAIN.replace("\n", "\r\n")),
        Arguments.of("old Mac line ends", PLAIN.replace("\n", "\r")),
        Arguments.of("no last line end", PLAIN.stripTrailing()),
        Arguments.of("empty columns at the end", PLAIN.replace("\n", ";;;\n")),
        Arguments.of("empty ends left out", PLAIN.replace(";;;;\n", "\n")),
        Arguments.of("blank rows", PLAIN.replace("\nK10", "\n\n;;;;;;;;;\n  \nK10") + "\n;;;\n"),
        Arguments.of("decomposed letters", Normalizer.normalize(PLAIN, Normalizer.Form.NFD)),
        Arguments.of("unbreakable blanks", PLAIN.replace(" ", "\u00a0")),
        Arguments.of("blanks around", PLAIN.replace(";", " ; ")),
        Arguments.of("doubled blanks", PLAIN.replace("gentag fra", "gentag  fra")),
        Arguments.of("quoted cells", PLAIN.replace("leder, HR", "\"leder, HR\"")),
        Arguments.of(
            "capital letters", PLAIN.replace("måned;", "Måned;").replace(";leder", ";Leder")),
        Arguments.of("columns in another order", reordered()),
        Arguments.of("commas", PLAIN.replace("leder, HR", "\"leder, HR\"").replace(';', ',')),
        Arguments.of("tabs", PLAIN.replace(';', '\t')));
  }

  private static String reordered() {
    return PLAIN
        .lines()
        .map(line -> line.split(";", -1))
        .map(cells -> cells[9] + ";" + String.join(";", List.of(cells).subList(0, 9)))
        .reduce("", (above, line) -> above + line + "\n");
  }

  @Test
  void anyOtherContentHasAnotherHash() {
    List<String> hashes =
        Stream.of(
                PLAIN,
                PLAIN.replace("måned;2", "måned;4"),
                PLAIN.replace("leder, HR", "leder"),
                PLAIN.replace("drøftet i maj", "drøftet i juni"),
                PLAIN.replace("K10;;", "K11;;"),
                PLAIN.replace("1 måned;nyansat", "2 måneder;nyansat"))
            .map(text -> SheetTexts.read(text).orThrow().hash())
            .toList();

    assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
  }

  @Test
  void lineNumbersAreThoseOfTheFile() {
    Sheet read =
        SheetTexts.read(HEADER + "\n\n;;;\nK10;dag;10;;;ring;;;leder;\n\nK11;;;;;fravalgt")
            .orThrow();

    assertThat(read.lines()).extracting(SheetLine::line).containsExactly(4, 6);
  }

  @Test
  void theGreatestNoticeStillLiesWithinTheAbsence() {
    assertThat(row("A1;dag;10;;;ring;9;;leder;").notice()).isEqualTo(9);
    assertThat(row("A1;uge;2;;;ring;7;;leder;").notice()).isEqualTo(7);
    assertThat(row("A1;måned;1;;;ring;28;;leder;").notice()).isEqualTo(28);
    assertThat(row("A1;gentag fra dag;3;14 dage;;ring;16;;leder;").notice()).isEqualTo(16);
  }

  private static SheetRow row(String row) {
    SheetRow read = SheetTexts.read(sheet(row)).orThrow().lines().getFirst().row();
    assertThat(read).isNotNull();
    return Objects.requireNonNull(read);
  }
}
