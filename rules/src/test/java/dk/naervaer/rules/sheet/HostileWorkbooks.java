package dk.naervaer.rules.sheet;

import static dk.naervaer.rules.sheet.TestWorkbook.RELATIONS;
import static dk.naervaer.rules.sheet.TestWorkbook.SHEET;
import static dk.naervaer.rules.sheet.TestWorkbook.TYPES;
import static dk.naervaer.rules.sheet.TestWorkbook.WORKBOOK;
import static dk.naervaer.rules.sheet.TestWorkbook.below;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Workbooks somebody means harm with: bombs, entities, links, macros, formulas, what is hidden.
 *
 * @param secret a file whose content must not be read
 * @param port where somebody listens for a connection
 */
record HostileWorkbooks(String secret, int port) {

  List<Hostile> all() {
    List<Hostile> all = new ArrayList<>();
    all.addAll(bombs());
    all.addAll(entities());
    all.addAll(links());
    all.addAll(active());
    all.addAll(cells());
    all.addAll(mangled());
    return all;
  }

  private static Hostile book(String what, TestWorkbook workbook) {
    return Hostile.workbook(what, workbook.bytes());
  }

  private static Hostile part(String what, String name, String xml) {
    return book(what, new TestWorkbook().with(name, xml));
  }

  private static List<Hostile> bombs() {
    byte[] zeros = new byte[30_000_000];
    TestWorkbook manyParts = new TestWorkbook();
    for (int i = 0; i < 2000; i++) {
      manyParts.with("xl/theme/t" + i + ".xml", "<a/>");
    }
    TestWorkbook manyLarge = new TestWorkbook();
    for (int i = 0; i < 10; i++) {
      manyLarge.with("xl/theme/t" + i + ".xml", new byte[2_000_000]);
    }
    String farRows = "<row r=\"3\"><c r=\"XFD3\"><v>1</v></c></row>".repeat(40_000);
    return List.of(
        book("a tab of 30 MB", new TestWorkbook().with(SHEET, zeros)),
        book("strings of 30 MB", new TestWorkbook().with("xl/sharedStrings.xml", zeros)),
        book("a part nobody asked for, of 30 MB", new TestWorkbook().with("x.bin", zeros)),
        book("two thousand parts", manyParts),
        book("ten parts of 2 MB", manyLarge),
        book(
            "a workbook in a workbook",
            new TestWorkbook().with("xl/embeddings/b.xlsx", new TestWorkbook().bytes())),
        part("cells in the last column of 40,000 rows", SHEET, below(farRows)),
        part("20,000 rows", SHEET, below("<row r=\"3\"/>".repeat(20_000))),
        part("deeply nested XML", SHEET, "<a>".repeat(200_000)));
  }

  private List<Hostile> entities() {
    String file = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file://%s\">]>".formatted(secret);
    String web = "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:%d/e\">]>".formatted(port);
    String dtd = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:%d/x.dtd\">".formatted(port);
    String parameter =
        "<!DOCTYPE x [<!ENTITY %% p SYSTEM \"http://127.0.0.1:%d/p\"> %%p;]>".formatted(port);
    List<Hostile> all = new ArrayList<>();
    for (String name : List.of(SHEET, WORKBOOK, RELATIONS, TYPES, "xl/styles.xml")) {
      for (String harm : List.of(file, web, dtd, parameter)) {
        all.add(part(harm + " in " + name, name, harm + "<x>&e;</x>"));
      }
    }
    all.add(part("a billion laughs", "xl/sharedStrings.xml", laughs()));
    byte[] wide = (web + "<x>&e;</x>").getBytes(StandardCharsets.UTF_16);
    all.add(book("entities in UTF-16", new TestWorkbook().with(SHEET, wide)));
    String seven = "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADwAIQ-DOCTYPE x+AD4-<x/>";
    all.add(part("entities in UTF-7", SHEET, seven));
    return all;
  }

  private static String laughs() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      dtd.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    return dtd + "]><sst><si><t>&a29;</t></si></sst>";
  }

  private List<Hostile> links() {
    String outside =
        "<Relationship Id=\"r9\" Type=\"x\" Target=\"http://127.0.0.1:%d/\" TargetMode=\"External\"/>"
            .formatted(port);
    return List.of(
        book(
            "a link out of the workbook",
            new TestWorkbook()
                .replacing(RELATIONS, "</Relationships>", outside + "</Relationships>")),
        part("another workbook", "xl/externalLinks/externalLink1.xml", "<externalLink/>"),
        part("a database", "xl/connections.xml", "<connections/>"),
        part("a query", "xl/queryTables/queryTable1.xml", "<queryTable/>"),
        part("a web extension", "xl/webextensions/webextension1.xml", "<we/>"),
        part(
            "a link of a tab",
            "xl/worksheets/_rels/sheet1.xml.rels",
            "<Relationships>" + outside + "</Relationships>"));
  }

  private static List<Hostile> active() {
    return List.of(
        part("macros", "xl/vbaProject.bin", "Sub Auto_Open()"),
        part("an old macro tab", "xl/macrosheets/sheet1.xml", "<macrosheet/>"),
        part("a control", "xl/activeX/activeX1.xml", "<ocx/>"),
        part("a picture", "xl/media/image1.png", "x"),
        part("a ribbon", "customUI/customUI.xml", "<customUI onLoad=\"x\"/>"),
        book(
            "a workbook that says it has macros",
            new TestWorkbook()
                .replacing(TYPES, "spreadsheetml.sheet.main", "sheet.macroEnabled.main")));
  }

  private static Hostile row(String what, String cells) {
    return part(what, SHEET, below("<row r=\"2\">" + cells + "</row>"));
  }

  private static List<Hostile> cells() {
    String formula = "<c r=\"C2\"><f>%s</f><v>5</v></c>";
    return List.of(
        row("a formula", formula.formatted("1+4")),
        row("a formula that fetches", formula.formatted("WEBSERVICE(&quot;http://x/&quot;)")),
        row("a formula that runs", formula.formatted("cmd|'/C calc'!A0")),
        row("text that looks like a formula", text("J2", "=1+1")),
        row("a number of a billion digits", "<c r=\"C2\"><v>1E999999999</v></c>"),
        row("a string that isn't there", "<c r=\"C2\" t=\"s\"><v>99999999</v></c>"),
        strings("a string far behind the last one", "500000000"),
        strings("a string behind the last one", "9999999"),
        strings("a string before the first one", "-1"),
        strings("a string that is no number", "x"),
        book(
            "a text of two million blanks that a thousand cells point to",
            pointing(" ".repeat(1_900_000), 1000)),
        book(
            "a text of two million letters that a thousand cells point to",
            pointing("x".repeat(1_900_000), 1000)),
        part(
            "a text of many pieces",
            SHEET,
            noted("<c r=\"J2\" t=\"inlineStr\"><is>" + "<t>x</t>".repeat(1_001) + "</is></c>")),
        part(
            "fifty thousand cells",
            SHEET,
            below(("<row r=\"2\">" + "<c r=\"C2\"/>".repeat(50) + "</row>").repeat(1000))),
        part("ten thousand name spaces", SHEET, named(10_000)),
        row(
            "a number of two million digits",
            "<c r=\"C2\"><v>" + "7".repeat(1_900_000) + "</v></c>"),
        row("a place in the last of columns", "<c r=\"ZZZZZZ2\"><v>1</v></c>"),
        row("a place in small letters", "<c r=\"xfd2\"><v>1</v></c>"),
        format("[".repeat(100_000)),
        format("\"".repeat(99_999)),
        book(
            "a tab in the part of styles",
            new TestWorkbook()
                .with(
                    "xl/styles.xml",
                    TestWorkbook.sheet(
                        TestWorkbook.cells(1, SheetTexts.HEADER)
                            + TestWorkbook.cells(2, "K05;dag;5;;alle;ring;;2;leder;")
                            + "<row r=\"3\"><c r=\"C3\"><f>1+4</f><v>5</v></c></row>"))
                .replacing(RELATIONS, "worksheets/sheet1.xml", "styles.xml")
                .replacing(
                    TYPES,
                    "</Types>",
                    "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd."
                        + "openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>")),
        part("an error as a note", SHEET, noted("<c r=\"J2\" t=\"e\"><v>#REF!</v></c>")),
        row("a place that can't be", "<c r=\"AAAAAAAAA99999999999\"><v>1</v></c>"),
        row("a cell of 40,000 letters", text("J2", "x".repeat(40_000))),
        part("a hidden row", SHEET, below("<row r=\"2\" hidden=\"1\"/>")),
        book(
            "a hidden column",
            new TestWorkbook()
                .replacing(
                    SHEET,
                    "<sheetData>",
                    "<cols><col min=\"3\" max=\"3\" hidden=\"true\"/></cols><sheetData>")),
        book(
            "merged cells",
            new TestWorkbook()
                .replacing(
                    SHEET,
                    "</sheetData>",
                    "</sheetData><mergeCells><mergeCell ref=\"C2:C9\"/></mergeCells>")),
        book(
            "a hidden tab",
            new TestWorkbook()
                .replacing(WORKBOOK, "sheetId=\"1\"", "sheetId=\"1\" state=\"veryHidden\"")));
  }

  private static final String TABLE =
      "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-"
          + "officedocument.spreadsheetml.sharedStrings+xml\"/>";

  private static Hostile format(String code) {
    String styles =
        """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="1"><numFmt numFmtId="165" formatCode="%s"/></numFmts>
        <cellXfs count="1"><xf numFmtId="165"/></cellXfs></styleSheet>
        """
            .formatted(code.replace("\"", "&quot;"));
    return book(
        "a format of 100,000 " + code.charAt(0),
        new TestWorkbook()
            .with("xl/styles.xml", styles)
            .replacing(TYPES, "</Types>", TABLE.replace("sharedStrings", "styles") + "</Types>")
            .replacing(
                RELATIONS,
                "</Relationships>",
                "<Relationship Id=\"r9\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\""
                    + " Target=\"styles.xml\"/></Relationships>")
            .with(SHEET, below("<row r=\"2\"><c r=\"C2\" s=\"0\"><v>5</v></c></row>")));
  }

  /** A sound row but for its note. */
  private static String noted(String note) {
    String sound = TestWorkbook.cells(2, "K05;dag;5;;alle;ring;;2;leder");
    return below(sound.replace("</row>", note + "</row>"));
  }

  private static Hostile strings(String what, String number) {
    return book(
        what, sharing("x").with(SHEET, noted("<c r=\"J2\" t=\"s\"><v>" + number + "</v></c>")));
  }

  private static TestWorkbook pointing(String text, int cells) {
    String row = "<row r=\"2\"><c r=\"J2\" t=\"s\"><v>0</v></c></row>";
    return sharing(text).with(SHEET, below(row.repeat(cells)));
  }

  private static String named(int nameSpaces) {
    String declared =
        IntStream.range(0, nameSpaces)
            .mapToObj(i -> " xmlns:a%d=\"u\"".formatted(i))
            .collect(Collectors.joining());
    return below("").replace("<sheetData>", "<sheetData" + declared + ">");
  }

  private static TestWorkbook sharing(String text) {
    String table =
        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>%s</t></si></sst>";
    return new TestWorkbook()
        .with("xl/sharedStrings.xml", table.formatted(text))
        .replacing(TYPES, "</Types>", TABLE + "</Types>");
  }

  private static String text(String place, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
  }

  private static List<Hostile> mangled() {
    byte[] good = new TestWorkbook().bytes();
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A};
    byte[] turned = good.clone();
    for (int i = 60; i < turned.length; i += 37) {
      turned[i] ^= 0x55;
    }
    return List.of(
        part("a part outside the workbook", "../../2020-01-01.csv", "x"),
        part("a part at the root", "/etc/x", "x"),
        Hostile.workbook("half a workbook", Arrays.copyOf(good, good.length / 2)),
        Hostile.workbook("a workbook with bits turned", turned),
        Hostile.workbook("an old or locked workbook", Arrays.copyOf(old, 4096)),
        Hostile.workbook("nothing", new byte[0]),
        part("a workbook without a tab", WORKBOOK, "<workbook/>"),
        part("a tab that isn't there", RELATIONS, "<Relationships/>"));
  }
}
