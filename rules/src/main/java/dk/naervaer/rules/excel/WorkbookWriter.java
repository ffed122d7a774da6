package dk.naervaer.rules.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ListDataValidation;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a form as a workbook. */
final class WorkbookWriter {
  private static final int LAST_ROW = 200;
  private static final String TEXT = "@";
  private static final String WHOLE = "0";

  /** All that stays forbidden while the first line is locked; rows may be put in and sorted. */
  private static final Set<SheetProtectionOption> LOCKED =
      EnumSet.complementOf(
          EnumSet.of(
              SheetProtectionOption.INSERT_ROWS,
              SheetProtectionOption.DELETE_ROWS,
              SheetProtectionOption.FORMAT_COLUMNS,
              SheetProtectionOption.FORMAT_ROWS,
              SheetProtectionOption.SORT,
              SheetProtectionOption.AUTO_FILTER,
              SheetProtectionOption.SELECT_LOCKED_CELLS,
              SheetProtectionOption.SELECT_UNLOCKED_CELLS));

  private final WorkbookForm form;
  private final Worksheet tab;
  private final Worksheet words;

  private WorkbookWriter(WorkbookForm form, Worksheet tab, Worksheet words) {
    this.form = form;
    this.tab = tab;
    this.words = words;
  }

  static void write(WorkbookForm form, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Naervaer", null)) {
      Worksheet tab = workbook.newWorksheet(form.tab());
      Worksheet words = workbook.newWorksheet(WorkbookForm.WORDS_TAB);
      new WorkbookWriter(form, tab, words).write();
    }
  }

  private void write() {
    for (int column = 0; column < form.headings().size(); column++) {
      tab.value(0, column, form.headings().get(column));
      tab.width(column, form.widths().get(column));
      tab.range(1, column, LAST_ROW, column)
          .style()
          .protectionOption(ProtectionOption.LOCKED, false)
          .format(form.numbers().contains(column) ? WHOLE : TEXT)
          .set();
    }
    tab.range(0, 0, 0, form.headings().size() - 1).style().bold().fillColor("DDE5EC").set();
    for (int line = 0; line < form.lines().size(); line++) {
      writeLine(line + 1, form.lines().get(line));
    }
    tab.freezePane(0, 1);
    tab.repeatRows(0);
    tab.pageOrientation("landscape");
    tab.paperSize(PaperSize.A4_PAPER);
    tab.fitToWidth((short) 1);
    tab.fitToHeight((short) 0);
    tab.protect(WorkbookForm.PASSWORD, LOCKED);
    writeLists();
  }

  private void writeLine(int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      if (form.numbers().contains(column) && !cell.isEmpty()) {
        tab.value(row, column, Integer.valueOf(cell));
      } else if (!cell.isEmpty()) {
        tab.value(row, column, cell);
      }
    }
  }

  private void writeLists() {
    Map<Integer, List<String>> lists = new TreeMap<>(form.closed());
    lists.putAll(form.open());
    int at = 0;
    for (Map.Entry<Integer, List<String>> list : lists.entrySet()) {
      writeList(list.getKey(), list.getValue(), at++);
    }
  }

  private void writeList(int column, List<String> choices, int at) {
    words.value(0, at, form.headings().get(column));
    for (int i = 0; i < choices.size(); i++) {
      words.value(i + 1, at, choices.get(i));
    }
    words.width(at, 30);
    boolean only = form.closed().containsKey(column);
    ListDataValidation validation =
        tab.range(1, column, LAST_ROW, column)
            .validateWithList(words.range(1, at, choices.size(), at));
    validation
        .allowBlank(true)
        .showErrorMessage(only)
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle("Ordet findes ikke")
        .error("Vælg et ord fra listen.");
  }
}
