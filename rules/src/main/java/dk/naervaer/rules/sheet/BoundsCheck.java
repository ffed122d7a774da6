package dk.naervaer.rules.sheet;

import dk.naervaer.rules.sheet.SheetLimits.Range;
import java.util.Map;

/** Whether the numbers of a sheet lie within the coordinator's bounds. */
final class BoundsCheck {
  private BoundsCheck() {}

  static void check(Sheet sheet, SheetLimits limits, FilePlace place) {
    Map<Measure, Range> bounds = limits.bounds().on(sheet.effectiveFrom());
    if (bounds.isEmpty() || sheet.level().equals(Sheet.STATUTORY)) {
      return;
    }
    for (SheetLine line : sheet.lines()) {
      SheetRow row = line.row();
      Range range = row == null ? null : bounds.get(row.measure());
      if (row != null && range != null && !range.holds(row.value())) {
        tell(row, range, place.line(line.line()));
      }
    }
  }

  private static void tell(SheetRow row, Range range, FilePlace place) {
    String measure = row.measure().word();
    place.error(
        "R307",
        Column.VALUE,
        Integer.toString(row.value()),
        "Koordinatoren har sat grænserne %d til %d for %s (sheet-bounds i thresholds.yaml). Skriv et tal imellem."
            .formatted(range.least(), range.most(), measure),
        "The coordinator has set the bounds %d to %d for %s (sheet-bounds in thresholds.yaml). Write a number between."
            .formatted(range.least(), range.most(), measure));
  }
}
