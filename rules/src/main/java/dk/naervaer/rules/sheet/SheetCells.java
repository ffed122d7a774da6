package dk.naervaer.rules.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line of a sheet as the cells people write, in the order of {@link Column}. */
final class SheetCells {
  private SheetCells() {}

  static List<List<String>> of(Sheet sheet) {
    return sheet.lines().stream().map(SheetCells::of).toList();
  }

  private static List<String> of(SheetLine line) {
    List<String> cells = new ArrayList<>();
    SheetRow row = line.row();
    for (Column column : Column.values()) {
      cells.add(row == null ? removal(column, line) : cell(column, row));
    }
    return cells;
  }

  private static String removal(Column column, SheetLine line) {
    return switch (column) {
      case ID -> line.id();
      case ACTION -> RowReader.DESELECTED;
      default -> "";
    };
  }

  private static String cell(Column column, SheetRow row) {
    Period period = row.period();
    return switch (column) {
      case ID -> row.id();
      case MEASURE -> row.measure().word();
      case VALUE -> Integer.toString(row.value());
      case PERIOD -> period == null ? "" : period.words();
      case GROUP -> row.group().word();
      case ACTION -> row.action();
      case NOTICE -> row.notice() == 0 ? "" : Integer.toString(row.notice());
      case DEADLINE -> row.deadline() == null ? "" : row.deadline().toString();
      case RECIPIENTS ->
          row.recipients().stream().map(Recipient::word).collect(Collectors.joining(", "));
      case NOTE -> row.note();
    };
  }
}
