package dk.naervaer.rules.sheet;

import dk.naervaer.rules.sheet.LevelSheets.Placed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a sheet leaves the rows of the law, and the municipality's floors, as strict. */
final class FloorCheck {
  private final SheetTree tree;
  private final SheetLimits limits;

  FloorCheck(SheetTree tree, SheetLimits limits) {
    this.tree = tree;
    this.limits = limits;
  }

  void check(Sheet sheet, FilePlace place) {
    if (sheet.level().equals(Sheet.STATUTORY)) {
      return;
    }
    check(Floor.LAW, tree.level(Sheet.STATUTORY), null, sheet, place);
    Set<String> floors = limits.floors().on(sheet.effectiveFrom());
    if (!sheet.level().equals(Sheet.MUNICIPALITY) && !floors.isEmpty()) {
      check(Floor.MUNICIPALITY, tree.level(Sheet.MUNICIPALITY), floors, sheet, place);
    }
  }

  /** Against the sheet above that holds, and, as a warning, against those to come. */
  private void check(
      Floor floor, LevelSheets above, @Nullable Set<String> ids, Sheet sheet, FilePlace place) {
    Placed now = above.inForce(sheet.effectiveFrom());
    if (now != null) {
      check(floor, now.sheet(), ids, sheet, place, false);
    }
    LocalDate replacedOn = tree.level(sheet.level()).replacedOn(sheet.effectiveFrom());
    for (Sheet later : above.between(sheet.effectiveFrom(), replacedOn)) {
      if (now == null || !later.effectiveFrom().equals(now.sheet().effectiveFrom())) {
        check(floor, later, ids, sheet, place, true);
      }
    }
  }

  private static void check(
      Floor floor,
      Sheet above,
      @Nullable Set<String> ids,
      Sheet sheet,
      FilePlace place,
      boolean later) {
    Map<String, SheetRow> rows = new HashMap<>();
    for (SheetLine line : above.lines()) {
      SheetRow row = line.row();
      if (row != null && (ids == null || ids.contains(row.id()))) {
        rows.put(row.id(), row);
      }
    }
    for (SheetLine line : sheet.lines()) {
      SheetRow strict = rows.get(line.id());
      if (strict != null) {
        new FloorFaults(floor, strict, above.effectiveFrom())
            .tell(line, place.line(line.line()), later);
      }
    }
  }
}
