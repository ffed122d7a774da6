package dk.naervaer.rules.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of the fewest parts, to be spoilt one part at a time. */
final class TestWorkbook {
  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String WORKBOOK = "xl/workbook.xml";
  static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  static final String TYPES = "[Content_Types].xml";
  static final String ROW = "<row r=\"2\">%s</row>";

  private static final String DECLARED = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String PACKAGE =
      "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
  private static final String KIND =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  TestWorkbook() {
    with(
        TYPES,
        DECLARED
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override"
            + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
            + "officedocument.spreadsheetml.sheet.main+xml\"/><Override"
            + " PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd."
            + "openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
    with(
        "_rels/.rels",
        "%s<Relationships %s><Relationship Id=\"r1\" Type=\"%sofficeDocument\" Target=\"%s\"/></Relationships>"
            .formatted(DECLARED, PACKAGE, KIND, WORKBOOK));
    with(
        WORKBOOK,
        "%s<workbook %s><sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            .formatted(DECLARED, MAIN));
    with(
        RELATIONS,
        "%s<Relationships %s><Relationship Id=\"r1\" Type=\"%sworksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            .formatted(DECLARED, PACKAGE, KIND));
    with(SHEET, sheet(cells(1, SheetTexts.HEADER) + cells(2, "K05;dag;5;;alle;ring;;2;leder;")));
  }

  /** The XML of a tab with these rows. */
  static String sheet(String rows) {
    return "%s<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(DECLARED, MAIN, rows);
  }

  /** A row of text cells. */
  static String cells(int row, String line) {
    StringBuilder cells = new StringBuilder();
    char column = 'A';
    for (String cell : line.split(";", -1)) {
      cells.append(text(column++ + "" + row, cell));
    }
    return "<row r=\"%d\">%s</row>".formatted(row, cells);
  }

  private static String text(String place, String cell) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, cell);
  }

  /** The right first line and this XML below it. */
  static String below(String rows) {
    return sheet(cells(1, SheetTexts.HEADER) + rows);
  }

  TestWorkbook with(String part, String xml) {
    return with(part, xml.getBytes(StandardCharsets.UTF_8));
  }

  TestWorkbook with(String part, byte[] bytes) {
    parts.put(part, bytes);
    return this;
  }

  /** Puts something into a part that is there. */
  TestWorkbook replacing(String part, String old, String now) {
    String xml = new String(Objects.requireNonNull(parts.get(part)), StandardCharsets.UTF_8);
    if (!xml.contains(old)) {
      throw new IllegalArgumentException("no " + old + " in " + part);
    }
    return with(part, xml.replace(old, now));
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
