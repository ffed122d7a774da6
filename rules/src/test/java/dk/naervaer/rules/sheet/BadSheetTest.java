package dk.naervaer.rules.sheet;

import static dk.naervaer.rules.sheet.SheetTexts.HEADER;
import static dk.naervaer.rules.sheet.SheetTexts.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Language;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad file has its codes, rows and columns, and no others. */
class BadSheetTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource({"values", "words", "numbers", "rows", "cells", "headers"})
  void isRefusedWithItsPlace(String what, String text, String expected) {
    Checked<Sheet> read = SheetTexts.read(text);

    assertThat(SheetTexts.inShort(read.faults())).containsExactly(expected.split(", "));
    assertThat(read.usable()).isFalse();
    assertThat(read.faults()).allSatisfy(BadSheetTest::isTold);
  }

  private static void isTold(Fault fault) {
    assertThat(fault.danish()).matches("(?s)[A-ZÆØÅ].*[.?]");
    assertThat(fault.english()).matches("(?s)[A-ZÆØÅ].*[.?]").isNotEqualTo(fault.danish());
    assertThat(fault.line(Language.DANISH)).contains("regelark/kommunen/2026-03-01.csv");
  }

  static Stream<Arguments> values() {
    return Stream.of(
        bad("day 0", "K10;dag;0;;alle;ring;;2;leder;", "R103 2 værdi"),
        bad("a negative day", "K10;dag;-3;;alle;ring;;2;leder;", "R103 2 værdi"),
        bad("a typographic minus", "K10;dag;−3;;alle;ring;;2;leder;", "R103 2 værdi"),
        bad("a day after ten years", "K10;dag;3651;;alle;ring;;2;leder;", "R103 2 værdi"),
        bad("a week after ten years", "K10;uge;521;;alle;ring;;2;leder;", "R103 2 værdi"),
        bad("a month after ten years", "K10;måned;121;;alle;ring;;2;leder;", "R103 2 værdi"),
        bad("a huge number", "K10;dag;100000;;alle;ring;;2;leder;", "R103 2 værdi"),
        bad("a number no computer holds", "K10;dag;9999999999;;alle;ring;;;leder;", "R104 2 værdi"),
        bad("a decimal comma", "K10;dag;1,5;;alle;ring;;2;leder;", "R104 2 værdi"),
        bad("a decimal point", "K10;dag;1.5;;alle;ring;;2;leder;", "R104 2 værdi"),
        bad("a number in letters", "K10;dag;tre;;alle;ring;;2;leder;", "R104 2 værdi"),
        bad("code in a number", "K10;dag;1 || true;;alle;ring;;2;leder;", "R104 2 værdi"),
        bad("foreign digits", "K10;dag;٣;;alle;ring;;2;leder;", "R104 2 værdi"),
        bad("no value", "K10;dag;;;alle;ring;;2;leder;", "R104 2 værdi"));
  }

  static Stream<Arguments> words() {
    return Stream.of(
        bad("an unknown measure", "K10;dage;3;;alle;ring;;2;leder;", "R106 2 målepunkt"),
        bad("no measure", "K10;;3;;alle;ring;;2;leder;", "R106 2 målepunkt"),
        bad("an unknown group", "K10;dag;3;;ale;ring;;2;leder;", "R106 2 gælder for"),
        bad("no action", "K10;dag;3;;alle;;;2;leder;", "R106 2 handling"),
        bad("an unknown recipient", "K10;dag;3;;alle;ring;;2;leeder;", "R106 2 modtager"),
        bad("one unknown of two", "K10;dag;3;;alle;ring;;2;leder, chef;", "R106 2 modtager"),
        bad("nobody to tell", "K10;dag;3;;alle;ring;;2;;", "R109 2 modtager"),
        bad("only a comma to tell", "K10;dag;3;;alle;ring;;2;,;", "R109 2 modtager"),
        bad("no id", ";dag;3;;alle;ring;;2;leder;", "R108 2 id"),
        bad("an id without digits", "ring;dag;3;;alle;ring;;2;leder;", "R108 2 id"),
        bad("an id with a blank", "K 10;dag;3;;alle;ring;;2;leder;", "R108 2 id"));
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
        bad("a period not asked for", "K10;dag;3;7 dage;alle;ring;;2;leder;", "R105 2 periode"),
        bad("no period", "W03;perioder;3;;alle;samtale;;;leder;", "R105 2 periode"),
        bad(
            "a period of no length",
            "W03;perioder;3;0 dage;alle;samtale;;;leder;",
            "R105 2 periode"),
        bad("a period in years", "W03;perioder;3;1 år;alle;samtale;;;leder;", "R105 2 periode"),
        bad("a bare period", "M99;gentag fra dag;15;14;alle;ring;;;leder;", "R105 2 periode"),
        bad("too long a period", "W03;perioder;3;3651 dage;alle;ring;;;leder;", "R105 2 periode"),
        bad("a negative notice", "K10;dag;10;;alle;ring;-1;2;leder;", "R110 2 varsel"),
        bad("a notice as long as the step", "K10;dag;10;;alle;ring;10;2;leder;", "R110 2 varsel"),
        bad("a notice before week 2", "K10;uge;2;;alle;ring;8;2;leder;", "R110 2 varsel"),
        bad(
            "a notice of two weeks in words",
            "K10;dag;30;;alle;ring;to uger;;leder;",
            "R110 2 varsel"),
        bad("a negative deadline", "K10;dag;10;;alle;ring;;-2;leder;", "R111 2 frist"),
        bad("a deadline in words", "K10;dag;10;;alle;ring;;snart;leder;", "R111 2 frist"),
        bad("a deadline over a year", "K10;dag;10;;alle;ring;;366;leder;", "R111 2 frist"));
  }

  static Stream<Arguments> rows() {
    String ten = "K10;dag;10;;alle;ring;;2;leder;";
    return Stream.of(
        Arguments.of("one id twice", sheet(ten, "K10;dag;12;;alle;ring;;2;leder;"), "R202 3 id"),
        Arguments.of(
            "one id in two cases", sheet(ten, "k10;dag;12;;alle;ring;;;leder;"), "R202 3 id"),
        Arguments.of(
            "one id twice, the second row faulty besides",
            sheet(ten, "K10;dag;0;;alle;ring;;2;leder;"),
            "R103 3 værdi, R202 3 id"),
        Arguments.of("removed and asked for", sheet(ten, "K10;;;;;fravalgt;;;;"), "R202 3 id"),
        Arguments.of(
            "one moment twice", sheet(ten, "K11;dag;10;;alle;samtale;;;HR;"), "R201 3 målepunkt"),
        bad("too few cells", "K10;dag;3", "R506 2 -"),
        bad("too many cells", ten + ";;noget", "R506 2 -"),
        bad("a quotation mark alone", "K10;\"dag;10;;alle;ring;;2;leder;", "R505 2 -"),
        bad("text after a quotation", "K10;\"dag\"x;10;;alle;ring;;2;leder;", "R505 2 -"),
        Arguments.of(
            "a line break in a cell",
            sheet("K10;dag;10;;alle;ring;;2;leder;\"møde", "i maj\""),
            "R505 2 -, R108 3 id, R506 3 -"),
        Arguments.of("more than 200 rows", sheet(manyRows(201)), "R510 - -"));
  }

  static Stream<Arguments> cells() {
    String ten = "K10;dag;10;;alle;ring;;2;leder;";
    return Stream.of(
        bad("a CPR number", ten + "010190-1234", "R107 2 note"),
        bad("a CPR number unhyphened", ten + "se 0101901234 tak", "R107 2 note"),
        bad("a mail address", ten + "skriv til a@b.dk", "R107 2 note"),
        bad("a long note", ten + "x".repeat(121), "R107 2 note"),
        bad("a note to a removal", "K10;;;;;fravalgt;;;;010190-1234", "R107 2 note"),
        bad("a very long cell", ten + "x".repeat(501), "R510 2 note"),
        bad("a formula", ten + "=1+1", "R504 2 note"),
        bad("a formula with a plus", ten + "+A1", "R504 2 note"),
        bad("a formula with a minus", ten + "-A1", "R504 2 note"),
        bad("a formula with an at", ten + "@SUM(A1)", "R504 2 note"),
        bad("a formula behind blanks", "K10;dag;10;;alle; =ring;;2;leder;", "R504 2 handling"),
        bad("a formula as an id", "=K10;dag;10;;alle;ring;;2;leder;", "R504 2 id"),
        bad("a zero-width blank", "K10;dag;10;;alle;ri\u200bng;;2;leder;", "R512 2 handling"),
        bad("text turned round", ten + "\u202egab", "R512 2 note"),
        bad("a bell", ten + "\u0007", "R512 2 note"));
  }

  static Stream<Arguments> headers() {
    String ten = "\nK10;dag;10;;alle;ring;;2;leder;\n";
    return Stream.of(
        Arguments.of("nothing", "", "R506 - -"),
        Arguments.of("only blanks", "\n;;;\n", "R506 - -"),
        Arguments.of("a missing column", HEADER.replace(";frist", "") + ten, "R506 1 frist"),
        Arguments.of("a doubled column", HEADER + ";id" + ten, "R506 1 id"),
        Arguments.of("a strange column", HEADER + ";farve" + ten, "R506 1 -"),
        Arguments.of("no header", "K10;dag;10;;alle;ring;;2;leder;", "R506 1 -"),
        Arguments.of("commas", "id,målepunkt,værdi,handling" + ten, "R501 1 -"),
        Arguments.of("tabs", "id\tmålepunkt\tværdi" + ten, "R501 1 -"),
        Arguments.of("doubly encoded", twice(HEADER) + ten, "R502 1 -"),
        Arguments.of("a broken header", HEADER.replace("id", "\"id") + ten, "R505 1 -"));
  }

  @Test
  void aFileInAnotherEncodingIsRefusedByName() {
    byte[] windows =
        sheet("K10;dag;10;;alle;ring;;2;leder;").getBytes(Charset.forName("windows-1252"));
    byte[] wide = sheet("K10;dag;10;;alle;ring;;2;leder;").getBytes(StandardCharsets.UTF_16LE);

    assertThat(SheetTexts.read(windows).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.danish()).contains("Windows-1252", "CSV UTF-8"));
    assertThat(SheetTexts.read(wide).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.danish()).contains("UTF-16"));
  }

  @Test
  void aFileOverTheSizeIsRefusedUnread() {
    byte[] large = new byte[256 * 1024 + 1];

    assertThat(SheetTexts.inShort(SheetTexts.read(large).faults())).containsExactly("R510 - -");
  }

  @Test
  void everyFaultOfARowIsToldAtOnce() {
    Checked<Sheet> read = SheetTexts.read(sheet("K10;dagg;1,5;3;ale;=ring;x;y;leeder;010190-1234"));

    assertThat(SheetTexts.inShort(read.faults()))
        .containsExactlyInAnyOrder(
            "R106 2 målepunkt",
            "R104 2 værdi",
            "R106 2 gælder for",
            "R504 2 handling",
            "R111 2 frist",
            "R106 2 modtager",
            "R107 2 note");
  }

  @Test
  void theNearestWordIsAskedFor() {
    List<Fault> faults = SheetTexts.read(sheet("K10;arbejdsdage;3;;alle;ring;;;leder;")).faults();

    assertThat(faults)
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.danish()).endsWith("Mente du \"arbejdsdag\"?");
              assertThat(fault.english()).endsWith("Did you mean \"arbejdsdag\"?");
            });
  }

  @Test
  void aPersonsNumberIsNotRepeated() {
    List<Fault> faults =
        SheetTexts.read(sheet("K10;dag;10;;alle;ring;;2;leder;010190-1234")).faults();

    assertThat(faults.getFirst().line(Language.DANISH)).doesNotContain("010190");
  }

  private static Arguments bad(String what, String row, String expected) {
    return Arguments.of(what, sheet(row), expected);
  }

  private static String[] manyRows(int count) {
    return Stream.iterate(1, n -> n + 1)
        .limit(count)
        .map(n -> "K" + n + ";dag;" + n + ";;alle;ring;;;leder;")
        .toArray(String[]::new);
  }

  private static String twice(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
  }
}
