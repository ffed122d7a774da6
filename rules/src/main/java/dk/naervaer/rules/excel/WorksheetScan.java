package dk.naervaer.rules.excel;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a part for what has no place in a sheet: formulas, merged and hidden cells, and
 * what would take whoever reads it all memory or for ever.
 */
final class WorksheetScan {
  private static final int MOST_ROWS = 2000;
  private static final int MOST_COLUMNS = 256;

  /** More letters than any number has, written by any program. */
  private static final int LONGEST_NUMBER = 400;

  /** What a format of Excel's holds. */
  private static final int LONGEST_FORMAT = 255;

  /** Twice what a cell of a sheet holds: those in between are told with their place. */
  private static final int LONGEST_TEXT = 1000;

  /** As many as fifty columns of two hundred rows have. */
  private static final int MOST_CELLS = 10_000;

  private final int mostStrings;
  private final WorkbookFaults faults;
  private CellPlace cell = CellPlace.NOWHERE;
  private int rows;
  private boolean tooWide;
  private boolean pointsToString;
  private boolean isText;
  private int cells;

  /** How many cells or shared texts it is inside of: none is ever inside of another. */
  private int depth;

  private int letters;
  private boolean tooMuchText;

  private WorksheetScan(int mostStrings, WorkbookFaults faults) {
    this.mostStrings = mostStrings;
    this.faults = faults;
  }

  /** Whether no part holds any such thing, whichever is read as the tab; each is told. */
  static boolean allArePlain(WorkbookParts parts, WorkbookFaults faults) {
    for (byte[] part : parts.all()) {
      new WorksheetScan(parts.mostStrings(), faults).scan(part);
    }
    return !faults.any();
  }

  private void scan(byte[] worksheet) {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(worksheet));
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> take(xml);
          case XMLStreamConstants.END_ELEMENT -> depth -= holdsText(xml.getLocalName()) ? 1 : 0;
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              text(xml.getTextLength());
          default -> {
            // Notes and instructions are read by nobody.
          }
        }
      }
      xml.close();
    } catch (XMLStreamException broken) {
      faults.notAWorkbook();
    }
    if (tooMuchText) {
      faults.tooLarge(
          null,
          "En celle har langt over 500 tegn. Skriv kortere.",
          "A cell has far more than 500 characters. Write less.");
    }
    if (rows > MOST_ROWS || cells > MOST_CELLS || tooWide) {
      faults.tooLarge(
          null,
          "Fanen har celler langt uden for et regelark. Kopiér rækkerne til en ny Excel-mappe.",
          "The tab has cells far outside a sheet. Copy the rows to a new workbook.");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private void take(XMLStreamReader xml) throws XMLStreamException {
    if (holdsText(xml.getLocalName())) {
      letters = depth == 0 ? 0 : letters;
      depth++;
    }
    switch (xml.getLocalName()) {
      case "row" -> row(xml);
      case "c" -> {
        place(xml.getAttributeValue(null, "r"));
        tooWide |= cell.column() > MOST_COLUMNS;
        cells++;
        String type = xml.getAttributeValue(null, "t");
        pointsToString = "s".equals(type);
        isText = "str".equals(type);
        if ("e".equals(type)) {
          error();
        }
      }
      case "v" -> value(xml.getElementText());
      case "numFmt" -> format(xml.getAttributeValue(null, "formatCode"));
      case "f" ->
          faults.at(
              cell.row(),
              cell.letters(),
              null,
              "Cellen indeholder en formel, og formler bliver aldrig regnet ud. Skriv værdien.",
              "The cell holds a formula, and formulas are never evaluated. Write the value.");
      case "mergeCell" -> merged(xml.getAttributeValue(null, "ref"));
      case "col" -> column(xml);
      default -> {
        // Colours, widths, drop-down lists and the like change no cell.
      }
    }
  }

  // The library makes room for all columns before a cell, whatever they are called.
  private void place(@Nullable String written) {
    cell = CellPlace.of(written);
    if (written != null && cell.row() == null) {
      faults.notAWorkbook();
    }
  }

  // Numbers are read digit by digit, each more slowly than the one before.
  private void value(String text) {
    if (pointsToString) {
      string(text);
    } else if (!isText && text.length() > LONGEST_NUMBER) {
      faults.notAWorkbook();
    }
    text(text.length());
  }

  private static boolean holdsText(String element) {
    return element.equals("c") || element.equals("si");
  }

  // Each cell that points to a text is looked through anew, however long it is.
  private void text(int length) {
    letters += depth == 0 ? 0 : length;
    tooMuchText |= letters > LONGEST_TEXT;
  }

  // Looking for a date in a long one takes for ever.
  private void format(@Nullable String code) {
    if (code != null && code.length() > LONGEST_FORMAT) {
      faults.notAWorkbook();
    }
  }

  private void error() {
    faults.at(
        cell.row(),
        cell.letters(),
        null,
        "Cellen viser en fejl fra Excel, fx #REF!. Skriv værdien.",
        "The cell shows an error of Excel's, such as #REF!. Write the value.");
  }

  // The library makes room for as many as a cell says there are.
  private void string(String number) {
    Integer place = CellPlace.number(number.strip());
    if (place == null || place >= mostStrings) {
      faults.notAWorkbook();
    }
  }

  private void row(XMLStreamReader xml) {
    rows++;
    if (isOn(xml.getAttributeValue(null, "hidden"))) {
      faults.at(
          CellPlace.number(xml.getAttributeValue(null, "r")),
          null,
          null,
          "Rækken er skjult, så ingen ser, at den gælder. Vis den, eller slet den.",
          "The row is hidden, so nobody sees that it holds. Show it or delete it.");
    }
  }

  private void column(XMLStreamReader xml) {
    if (isOn(xml.getAttributeValue(null, "hidden"))) {
      Integer first = CellPlace.number(xml.getAttributeValue(null, "min"));
      faults.at(
          null,
          first == null ? null : CellPlace.letters(first),
          null,
          "Kolonnen er skjult. Vis den, eller slet den.",
          "The column is hidden. Show it or delete it.");
    }
  }

  private void merged(@Nullable String range) {
    String first = range == null ? "" : range.split(":", 2)[0];
    CellPlace place = CellPlace.of(first);
    faults.at(
        place.row(),
        place.letters(),
        range,
        "Cellerne er flettet, så det ikke kan ses, hvilken række der er ment. Ophæv fletningen.",
        "The cells are merged, so it can't be seen which row is meant. Unmerge them.");
  }

  private static boolean isOn(@Nullable String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }
}
