package dk.naervaer.rules.excel;

import dk.naervaer.rules.excel.PlainWorkbook.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The text of a tab's cells. */
final class WorksheetCells {
  private static final int LONGEST_NUMBER = 20;

  /** Excel's own numbers of formats that show a number as a date or a time. */
  private static final Pattern BUILT_IN_DATES =
      Pattern.compile("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");

  // Each sign is looked at once: none of the three can begin inside of itself.
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\[\\]]*\\]");
  private static final Pattern DATES = Pattern.compile("(?i).*[ymdåhs].*");

  private final WorkbookFaults faults;
  private final List<String> headings = new ArrayList<>();

  private WorksheetCells(WorkbookFaults faults) {
    this.faults = faults;
  }

  static List<Line> read(WorkbookParts parts, WorkbookFaults faults) {
    ReadingOptions withFormats = new ReadingOptions(parts.haveStyles(), false);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(parts.packed()), withFormats)) {
      Optional<Sheet> tab = tab(workbook, faults);
      return tab.isEmpty() ? List.of() : new WorksheetCells(faults).lines(tab.get());
    } catch (IOException | RuntimeException broken) {
      // Numbers that point nowhere, tabs without a part: mangled files fail in many ways.
      faults.notAWorkbook();
      return List.of();
    }
  }

  /** The tab to read: the one of our own name, or the only one besides the words. */
  private static Optional<Sheet> tab(ReadableWorkbook workbook, WorkbookFaults faults) {
    List<Sheet> tabs = workbook.getSheets().toList();
    if (tabs.stream().anyMatch(tab -> tab.getVisibility() != SheetVisibility.VISIBLE)) {
      faults.inFile(
          "Excel-mappen har en skjult fane. Vis den, eller slet den.",
          "The workbook has a hidden tab. Show it or delete it.");
      return Optional.empty();
    }
    List<Sheet> rest =
        tabs.stream().filter(tab -> !tab.getName().equals(WorkbookForm.WORDS_TAB)).toList();
    if (rest.size() == 1) {
      return Optional.of(rest.getFirst());
    }
    faults.inFile(
        "Excel-mappen skal have én fane med rækker og har " + rest.size() + ". Slet de andre.",
        "The workbook must have one tab with rows and has " + rest.size() + ". Delete the others.");
    return Optional.empty();
  }

  private List<Line> lines(Sheet tab) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (Stream<Row> rows = tab.openStream()) {
      rows.forEach(row -> take(row, lines));
    }
    return lines;
  }

  private void take(Row row, List<Line> lines) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell, row.getRowNum()));
    }
    if (headings.isEmpty()) {
      headings.addAll(cells);
    }
    if (cells.stream().anyMatch(text -> !text.isBlank())) {
      lines.add(new Line(row.getRowNum(), List.copyOf(cells)));
    }
  }

  private String text(Cell cell, int row) {
    String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    if (raw == null || raw.isEmpty()) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      if (showsADate(cell)) {
        tellDate(row, cell);
      }
      return number(raw);
    }
    if (raw.indexOf('\n') >= 0 || raw.indexOf('\r') >= 0) {
      tellLineBreak(row, cell, raw);
    }
    return raw;
  }

  private static String number(String raw) {
    BigDecimal number = new BigDecimal(raw);
    long wholeDigits = (long) number.precision() - number.scale();
    return wholeDigits < LONGEST_NUMBER && number.scale() < LONGEST_NUMBER
        ? number.stripTrailingZeros().toPlainString().replace('.', ',')
        : raw;
  }

  private static boolean showsADate(Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id != null && BUILT_IN_DATES.matcher(id.toString()).matches()) {
      return true;
    }
    String format = cell.getDataFormatString();
    return format != null
        && !format.equalsIgnoreCase("General")
        && !format.equalsIgnoreCase("Standard")
        && DATES.matcher(LITERALS.matcher(format).replaceAll("")).matches();
  }

  private void tellDate(int row, Cell cell) {
    faults.at(
        row,
        heading(cell),
        cell.getRawValue(),
        "Excel har gjort cellen til en dato. Vælg formatet Tekst, og skriv indholdet igen.",
        "Excel has made the cell a date. Choose the format Text and write its content again.");
  }

  private void tellLineBreak(int row, Cell cell, String text) {
    faults.at(
        row,
        heading(cell),
        text,
        "Der er linjeskift i cellen. Skriv det på én linje.",
        "There is a line break in the cell. Write it on one line.");
  }

  /** The column by the name in the first line, else by its letter. */
  private String heading(Cell cell) {
    int at = cell.getColumnIndex();
    boolean named = at < headings.size() && !headings.get(at).isBlank();
    return named ? headings.get(at).strip() : CellPlace.letters(at + 1);
  }
}
