package dk.naervaer.rules.sheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a municipality's or unit's sheet leaves the rows of the law at least as strict. */
final class LawCheck {
  private LawCheck() {}

  static void check(List<SheetDraft> drafts, Sheet sheet, FilePlace place) {
    if (sheet.level().equals(Sheet.STATUTORY)) {
      return;
    }
    LevelSheets law = new LevelSheets(Sheet.STATUTORY);
    List<Sheet> ofLaw =
        drafts.stream()
            .map(SheetDraft::sheet)
            .filter(each -> each.level().equals(Sheet.STATUTORY))
            .toList();
    ofLaw.forEach(each -> law.add(new LevelSheets.Placed(0, each)));
    LevelSheets.Placed now = law.inForce(sheet.effectiveFrom());
    if (now != null) {
      check(now.sheet(), sheet, place, false);
    }
    LocalDate replaced = replacedOn(drafts, sheet);
    for (Sheet later : ofLaw) {
      boolean holdsToo =
          later.effectiveFrom().isAfter(sheet.effectiveFrom())
              && later.effectiveFrom().isBefore(replaced);
      if (holdsToo && (now == null || !later.equals(now.sheet()))) {
        check(later, sheet, place, true);
      }
    }
  }

  private static LocalDate replacedOn(List<SheetDraft> drafts, Sheet sheet) {
    return drafts.stream()
        .map(SheetDraft::sheet)
        .filter(each -> each.level().equals(sheet.level()))
        .map(Sheet::effectiveFrom)
        .filter(date -> date.isAfter(sheet.effectiveFrom()))
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
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
