package dk.naervaer.rules.sheet;

import java.util.List;
import java.util.stream.Collectors;

/** The content of a sheet, whatever its columns' order, line ends and blanks. */
final class SheetContent {
  private SheetContent() {}

  static String hash(List<SheetLine> lines) {
    return ContentHash.of(
        lines.stream().map(SheetContent::canonical).collect(Collectors.joining("\n")));
  }

  private static String canonical(SheetLine line) {
    SheetRow row = line.row();
    if (row == null) {
      return line.id() + ";fravalgt";
    }
    Period period = row.period();
    return String.join(
        ";",
        row.id(),
        row.measure().word(),
        Integer.toString(row.value()),
        period == null ? "" : period.words(),
        row.group().word(),
        row.action(),
        Integer.toString(row.notice()),
        row.deadline() == null ? "" : row.deadline().toString(),
        row.recipients().stream().map(Recipient::word).collect(Collectors.joining(",")),
        row.note());
  }
}
