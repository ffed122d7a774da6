package dk.naervaer.rules.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.naervaer.rules.excel.PlainWorkbook;
import dk.naervaer.rules.excel.WorkbookForm;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Faults;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A sheet as a file: CSV as the rules folder holds it, or an Excel workbook to fill in. */
public final class SheetFile {
  private static final List<Integer> WIDTHS = List.of(8, 22, 8, 14, 20, 26, 8, 8, 34, 50);

  private SheetFile() {}

  /** The sheet as UTF-8 CSV with semicolons; reading it gives the same sheet. */
  public static byte[] csv(Sheet sheet) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(Column.headings());
      SheetCells.of(sheet).forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can't be written to", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The sheet as an .xlsx workbook, with a locked first line and drop-down lists; reading it gives
   * the same sheet.
   *
   * @param actions the words of the dictionary, to choose from
   */
  public static byte[] workbook(Sheet sheet, Collection<String> actions) {
    List<String> toChoose = new ArrayList<>(new TreeSet<>(actions));
    toChoose.add(RowReader.DESELECTED);
    return PlainWorkbook.write(
        new WorkbookForm(
            "Regelark",
            Column.headings(),
            SheetCells.of(sheet),
            places(Column.VALUE, Column.NOTICE, Column.DEADLINE),
            Map.of(
                Column.MEASURE.ordinal(), words(Measure.values(), Measure::word),
                Column.GROUP.ordinal(), words(Group.values(), Group::word),
                Column.ACTION.ordinal(), toChoose),
            Map.of(Column.RECIPIENTS.ordinal(), words(Recipient.values(), Recipient::word)),
            WIDTHS));
  }

  /**
   * Reads a sheet from a file that somebody hands in, CSV or .xlsx, whichever it is.
   *
   * @param level {@code lov}, {@code kommunen} or a work unit's id
   * @param file its name, to tell faults by
   * @param context what words are checked against
   * @return the sheet, or every fault in it
   */
  public static Checked<Sheet> read(
      byte[] bytes, String level, LocalDate from, String file, SheetContext context) {
    Faults faults = new Faults();
    FilePlace place = new FilePlace(file, null, faults);
    SheetDraft draft =
        SheetText.isWorkbook(bytes)
            ? SheetReader.workbookDraft(bytes, level, from, context.actions(), place)
            : SheetReader.draft(bytes, level, from, false, context.actions(), place);
    return faults.with(draft.sheet());
  }

  private static List<Integer> places(Column... columns) {
    return Arrays.stream(columns).map(Column::ordinal).toList();
  }

  private static <E> List<String> words(E[] values, java.util.function.Function<E, String> word) {
    return Arrays.stream(values).map(word).toList();
  }
}
