package dk.naervaer.rules.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays the sheets of the levels over each other, widest first. */
final class Inheritance {
  private final Map<String, EffectiveRow> rows = new LinkedHashMap<>();
  private final Map<String, SheetRow> law = new LinkedHashMap<>();

  /** The rows that hold when these sheets are in force, widest level first. */
  static EffectiveSheet of(List<Sheet> widestFirst) {
    Inheritance inheritance = new Inheritance();
    widestFirst.forEach(inheritance::layOn);
    return new EffectiveSheet(inheritance.numbered(), hash(widestFirst));
  }

  private void layOn(Sheet sheet) {
    for (SheetLine line : sheet.lines()) {
      SheetRow row = line.row();
      if (row == null) {
        remove(line.id());
      } else {
        put(sheet, row, line.line());
      }
    }
  }

  /** A row of the law can't be removed; such a line is a fault and changes nothing. */
  private void remove(String id) {
    if (!law.containsKey(id)) {
      rows.remove(id);
    }
  }

  /** A row of the law may be sharpened; a weaker one is a fault and changes nothing. */
  private void put(Sheet sheet, SheetRow row, int line) {
    if (sheet.level().equals(Sheet.STATUTORY)) {
      law.put(row.id(), row);
    }
    SheetRow ofLaw = law.get(row.id());
    if (ofLaw != null && Weakening.of(ofLaw, row).isPresent()) {
      return;
    }
    rows.put(
        row.id(),
        new EffectiveRow(row, sheet.level(), sheet.effectiveFrom(), line, ofLaw != null, 0));
  }

  private List<EffectiveRow> numbered() {
    List<EffectiveRow> numbered = new ArrayList<>();
    for (EffectiveRow row : rows.values()) {
      numbered.add(
          new EffectiveRow(
              row.row(),
              row.level(),
              row.effectiveFrom(),
              row.line(),
              row.statutory(),
              numbered.size()));
    }
    return List.copyOf(numbered);
  }

  private static String hash(List<Sheet> sheets) {
    StringBuilder names = new StringBuilder();
    for (Sheet sheet : sheets) {
      names
          .append(sheet.level())
          .append('/')
          .append(sheet.effectiveFrom())
          .append('/')
          .append(sheet.hash())
          .append('\n');
    }
    return ContentHash.of(names.toString());
  }
}
