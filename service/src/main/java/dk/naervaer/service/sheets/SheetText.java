package dk.naervaer.service.sheets;

import java.util.ArrayList;
import java.util.List;

/** A sheet in force as lines for a terminal. */
final class SheetText {
  private SheetText() {}

  static List<String> lines(SheetInForce sheet) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Regelark for %s (%s) den %s".formatted(sheet.unitName(), sheet.unit(), sheet.date()));
    lines.add("");
    for (SheetInForce.Row row : sheet.rows()) {
      lines.add("%s  %s".formatted(row.id(), row.sentence()));
      lines.add("     fra %s: %s".formatted(row.origin(), row.place()));
      if (!row.note().isEmpty()) {
        lines.add("     note: " + row.note());
      }
    }
    if (!sheet.removed().isEmpty()) {
      lines.add("");
      lines.add("Fravalgt:");
      for (SheetInForce.Removed removed : sheet.removed()) {
        lines.add("%s  af %s: %s".formatted(removed.id(), removed.origin(), removed.place()));
      }
    }
    lines.add("");
    lines.add("Underskrifter er ikke efterset. Indhold: " + sheet.hash());
    return lines;
  }
}
