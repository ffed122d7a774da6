package dk.naervaer.rules.sheet;

import static dk.naervaer.rules.sheet.TestWorkbook.SHEET;
import static dk.naervaer.rules.sheet.TestWorkbook.below;
import static dk.naervaer.rules.sheet.TestWorkbook.cells;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong in a workbook is told with the row and column people see in Excel. */
class WorkbookPlacesTest {
  private static final String DATES =
      """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/åååå"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>\
      """;

  @Test
  void everyFormulaIsNamedByItsCell() {
    assertThat(
            lines(
                new TestWorkbook()
                    .with(
                        SHEET,
                        below(
                            "<row r=\"4\"><c r=\"C4\"><f>A1</f></c><c"
                                + " r=\"H4\"><f>B1</f></c></row>"))))
        .containsExactly(
            "R507 ark.xlsx, række 4, kolonne C: Cellen indeholder en formel, og formler bliver"
                + " aldrig regnet ud. Skriv værdien.",
            "R507 ark.xlsx, række 4, kolonne H: Cellen indeholder en formel, og formler bliver"
                + " aldrig regnet ud. Skriv værdien.");
  }

  @Test
  void aDateWhereANumberBelongsIsNamedByItsColumn() {
    String row =
        cells(3, "K05;dag;;;alle;ring;;2;leder;")
            .replace(
                "<c r=\"C3\" t=\"inlineStr\"><is><t></t></is></c>",
                "<c r=\"C3\" s=\"1\"><v>46082</v></c>")
            .replace(
                "<c r=\"G3\" t=\"inlineStr\"><is><t></t></is></c>",
                "<c r=\"G3\" s=\"2\"><v>3</v></c>");

    assertThat(inShort(styled().with(SHEET, below(row)))).contains("R507 3 værdi", "R507 3 varsel");
    assertThat(lines(styled().with(SHEET, below(row))).getFirst())
        .endsWith(
            "\"46082\": Excel har gjort cellen til en dato. Vælg formatet Tekst, og skriv"
                + " indholdet igen.");
  }

  @Test
  void aLineBreakHiddenRowAndColumnAndMergedCellsAreNamed() {
    assertThat(inShort(with(cells(2, "K05;dag;5;;alle;ring;;2;leder;a\nb"))))
        .containsExactly("R507 2 note");
    assertThat(inShort(with("<row r=\"7\" hidden=\"true\"/>"))).containsExactly("R507 7 -");
    assertThat(
            inShort(
                new TestWorkbook()
                    .replacing(
                        SHEET,
                        "<sheetData>",
                        "<cols><col min=\"28\" max=\"30\" hidden=\"1\"/></cols><sheetData>")))
        .containsExactly("R507 - AB");
    assertThat(
            inShort(
                new TestWorkbook()
                    .replacing(
                        SHEET,
                        "</sheetData>",
                        "</sheetData><mergeCells><mergeCell ref=\"C2:C9\"/></mergeCells>")))
        .containsExactly("R507 2 C");
  }

  @Test
  void aFaultyRowIsNamedAsInAnyFile() {
    assertThat(inShort(with(cells(5, "K05;dag;0;;ale;ring;;2;leder;"))))
        .containsExactlyInAnyOrder("R103 5 værdi", "R106 5 gælder for");
  }

  @Test
  void numbersAreNumbersHoweverTheyAreKept() {
    String row =
        cells(2, "K05;dag;;;alle;ring;;2;leder;")
            .replace(
                "<c r=\"C2\" t=\"inlineStr\"><is><t></t></is></c>", "<c r=\"C2\"><v>1.0E1</v></c>");

    assertThat(lines(with(row))).isEmpty();
    assertThat(inShort(with(row.replace("1.0E1", "1.5")))).containsExactly("R104 2 værdi");
  }

  @Test
  void severalTabsAreRefused() {
    assertThat(
            inShort(
                new TestWorkbook()
                    .replacing(
                        TestWorkbook.WORKBOOK,
                        "</sheets>",
                        "<sheet name=\"Ark2\" sheetId=\"2\" r:id=\"r1\"/></sheets>")))
        .containsExactly("R507 - -");
  }

  private static TestWorkbook with(String rows) {
    return new TestWorkbook().with(SHEET, below(rows));
  }

  private static TestWorkbook styled() {
    return new TestWorkbook()
        .with("xl/styles.xml", DATES)
        .replacing(
            TestWorkbook.RELATIONS,
            "</Relationships>",
            "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                + "relationships/styles\" Target=\"styles.xml\"/></Relationships>")
        .replacing(
            TestWorkbook.TYPES,
            "</Types>",
            "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-"
                + "officedocument.spreadsheetml.styles+xml\"/></Types>");
  }

  private static List<String> inShort(TestWorkbook workbook) {
    return SheetTexts.inShort(faults(workbook));
  }

  private static List<String> lines(TestWorkbook workbook) {
    return faults(workbook).stream().map(fault -> fault.line(Language.DANISH)).toList();
  }

  private static List<Fault> faults(TestWorkbook workbook) {
    return SheetFile.read(
            workbook.bytes(), "kommunen", SheetTexts.FROM, "ark.xlsx", RulesFolder.CONTEXT)
        .faults();
  }
}
