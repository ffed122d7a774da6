package dk.naervaer.rules.sheet;

import dk.naervaer.rules.excel.PlainWorkbook;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Faults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one sheet: semicolon CSV in UTF-8, as Excel and Notepad save it. What concerns the row or
 * the file alone is checked here; what concerns other sheets in {@link SheetFolder}.
 */
public final class SheetReader {
  /** Of a sheet. */
  public static final int MOST_ROWS = 200;

  private final @Nullable Set<String> actions;
  private final FilePlace place;

  private SheetReader(@Nullable Set<String> actions, FilePlace place) {
    this.actions = actions;
    this.place = place;
  }

  /**
   * Reads a sheet's bytes.
   *
   * @param level {@code lov}, {@code kommunen} or a work unit's id
   * @return the sheet, or every fault in it
   */
  public static Checked<Sheet> read(
      byte[] bytes, String level, LocalDate effectiveFrom, boolean runningCases) {
    Faults faults = new Faults();
    FilePlace place = new FilePlace(path(level, effectiveFrom), null, faults);
    Sheet sheet = draft(bytes, level, effectiveFrom, runningCases, null, place).sheet();
    return faults.with(sheet);
  }

  /** Where a sheet lies below the rules folder. */
  public static String path(String level, LocalDate effectiveFrom) {
    return "regelark/" + level + "/" + effectiveFrom + ".csv";
  }

  /** What can be read, with the faults told at the place; actions are null when not known. */
  static SheetDraft draft(
      byte[] bytes,
      String level,
      LocalDate from,
      boolean runningCases,
      @Nullable Set<String> actions,
      FilePlace place) {
    Faults own = new Faults();
    FilePlace here = new FilePlace(place.file(), null, own);
    List<NumberedCells> records =
        SheetText.lines(bytes, here)
            .map(text -> CsvLines.records(text, Column.headings(), Column.headings(), here))
            .orElse(List.of());
    List<SheetLine> lines = new SheetReader(actions, here).lines(records);
    return draft(lines, own, level, from, runningCases, place);
  }

  /** The same from an Excel workbook. */
  static SheetDraft workbookDraft(
      byte[] workbook,
      String level,
      LocalDate from,
      @Nullable Set<String> actions,
      FilePlace place) {
    Faults own = new Faults();
    FilePlace here = new FilePlace(place.file(), null, own);
    Checked<List<PlainWorkbook.Line>> read = PlainWorkbook.read(workbook, place.file());
    own.addAll(read.faults());
    List<NumberedCells> records =
        read.use().orElse(List.of()).stream()
            .map(line -> new NumberedCells(line.number(), line.cells()))
            .toList();
    List<SheetLine> lines = new SheetReader(actions, here).lines(records);
    return draft(lines, own, level, from, false, place);
  }

  private static SheetDraft draft(
      List<SheetLine> lines,
      Faults own,
      String level,
      LocalDate from,
      boolean runningCases,
      FilePlace place) {
    place.faults().addAll(own.list());
    Sheet sheet = new Sheet(level, from, runningCases, lines, SheetContent.hash(lines));
    return new SheetDraft(sheet, place.file(), !own.haveErrors());
  }

  private List<SheetLine> lines(List<NumberedCells> records) {
    if (records.isEmpty()) {
      if (!place.faults().haveErrors()) {
        tellEmpty();
      }
      return List.of();
    }
    NumberedCells first = records.getFirst();
    Optional<Header> header =
        first.cells().isEmpty()
            ? Optional.empty()
            : Header.of(first.cells(), place.line(first.line()));
    List<NumberedCells> rest = records.subList(1, records.size());
    return header.map(found -> rows(found, rest)).orElse(List.of());
  }

  private List<SheetLine> rows(Header header, List<NumberedCells> records) {
    if (records.size() > MOST_ROWS) {
      place.error(
          "R510",
          null,
          records.size() + " rækker",
          "Arket har for mange rækker: højst 200. Del det, eller fjern rækker.",
          "The sheet has too many rows: 200 at most. Split it or remove rows.");
      return List.of();
    }
    List<SheetLine> lines = new ArrayList<>();
    for (NumberedCells record : records) {
      if (!record.cells().isEmpty()) {
        RowReader.read(header, record, actions, place.line(record.line())).ifPresent(lines::add);
      }
    }
    RowsTogether.checkIds(header, records, place);
    RowsTogether.checkMoments(lines, place);
    return List.copyOf(lines);
  }

  private void tellEmpty() {
    place.error(
        "R506",
        null,
        null,
        "Filen er tom. Første linje skal være: " + String.join(";", Column.headings()) + ".",
        "The file is empty. The first line must be: " + String.join(";", Column.headings()) + ".");
  }
}
