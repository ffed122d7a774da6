package dk.naervaer.rules.excel;

import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Faults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The one tab of a workbook as text, as far as it is nothing but text and numbers. */
public final class PlainWorkbook {
  /** More bytes than this are refused unread. */
  public static final int MOST_BYTES = 256 * 1024;

  private PlainWorkbook() {}

  /**
   * A line of the tab.
   *
   * @param number from 1, as Excel shows it
   * @param cells from column A on; a number without a decimal part is its digits
   */
  public record Line(int number, List<String> cells) {}

  /**
   * Reads a workbook.
   *
   * @param file name to tell faults by
   * @return the lines that have anything in them, or every reason why not, each with its place
   */
  public static Checked<List<Line>> read(byte[] workbook, String file) {
    Faults faults = new Faults();
    List<Line> lines = read(workbook, new WorkbookFaults(file, faults));
    return faults.with(lines);
  }

  private static List<Line> read(byte[] workbook, WorkbookFaults faults) {
    return WorkbookParts.open(workbook, faults)
        .filter(parts -> WorksheetScan.allArePlain(parts, faults))
        .map(parts -> WorksheetCells.read(parts, faults))
        .orElse(List.of());
  }

  /** Makes a workbook to fill in: a locked first line, drop-down lists, one tab of words. */
  public static byte[] write(WorkbookForm form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      WorkbookWriter.write(form, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can't be written to", e);
    }
    return out.toByteArray();
  }
}
