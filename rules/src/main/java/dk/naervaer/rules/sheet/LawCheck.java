package dk.naervaer.rules.sheet;

import dk.naervaer.rules.sheet.LevelSheets.Placed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Whether a municipality's or unit's sheet leaves the rows of the law at least as strict. */
final class LawCheck {
  private final SheetTree tree;
  private final LevelSheets law;

  LawCheck(SheetTree tree) {
    this.tree = tree;
    this.law = tree.level(Sheet.STATUTORY);
  }

  void check(Sheet sheet, FilePlace place) {
    if (sheet.level().equals(Sheet.STATUTORY)) {
      return;
    }
    Placed now = law.inForce(sheet.effectiveFrom());
    if (now != null) {
      check(now.sheet(), sheet, place, false);
    }
    LocalDate replacedOn = tree.level(sheet.level()).replacedOn(sheet.effectiveFrom());
    for (Sheet later : law.between(sheet.effectiveFrom(), replacedOn)) {
      if (now == null || !later.effectiveFrom().equals(now.sheet().effectiveFrom())) {
        check(later, sheet, place, true);
      }
    }
  }

  private static void check(Sheet law, Sheet sheet, FilePlace place, boolean later) {
    Map<String, SheetRow> rows = new HashMap<>();
    for (SheetLine line : law.lines()) {
      SheetRow row = line.row();
      if (row != null) {
        rows.put(row.id(), row);
      }
    }
    for (SheetLine line : sheet.lines()) {
      SheetRow ofLaw = rows.get(line.id());
      if (ofLaw != null) {
        LawFaults.tell(ofLaw, line, law.effectiveFrom(), place.line(line.line()), later);
      }
    }
  }
}
