package dk.naervaer.rules.second;

import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetLine;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which rows hold for a case (rule 10). */
record SheetsInForce(List<Sheet> sheets) {

  /** The rows for a case from its first to its last known day, widest level first. */
  List<RowInForce> rows(List<String> chain, LocalDate first, LocalDate last, LocalDate today) {
    List<Kept> kept = new ArrayList<>();
    inForce(Sheet.STATUTORY, first, last, today).ifPresent(sheet -> take(sheet, kept));
    for (String level : chain) {
      inForce(level, first, last, today).ifPresent(sheet -> take(sheet, kept));
    }
    List<RowInForce> rows = new ArrayList<>();
    for (Kept one : kept) {
      rows.add(new RowInForce(one.row, one.statutory, rows.size()));
    }
    return rows;
  }

  /** The newest sheet from the first day or before, or one for running cases come since. */
  private Optional<Sheet> inForce(String level, LocalDate first, LocalDate last, LocalDate today) {
    Optional<Sheet> newest =
        ofLevel(level).stream()
            .filter(sheet -> holds(sheet, first, last, today))
            .max(Comparator.comparing(Sheet::effectiveFrom));
    boolean reachesBack = level.equals(Sheet.STATUTORY) || level.equals(Sheet.MUNICIPALITY);
    return newest.isPresent() || !reachesBack
        ? newest
        : ofLevel(level).stream().min(Comparator.comparing(Sheet::effectiveFrom));
  }

  private static boolean holds(Sheet sheet, LocalDate first, LocalDate last, LocalDate today) {
    LocalDate from = sheet.effectiveFrom();
    boolean takesOver = sheet.runningCases() && !from.isAfter(today) && !from.isAfter(last);
    return !from.isAfter(first) || takesOver;
  }

  private List<Sheet> ofLevel(String level) {
    return sheets.stream().filter(sheet -> sheet.level().equals(level)).toList();
  }

  /** Same id replaces in place, fravalgt removes, a new id comes last. */
  private static void take(Sheet sheet, List<Kept> kept) {
    boolean law = sheet.level().equals(Sheet.STATUTORY);
    for (SheetLine line : sheet.lines()) {
      SheetRow row = line.row();
      if (row == null) {
        kept.removeIf(one -> one.row.id().equals(line.id()));
      } else {
        replaceOrAdd(row, law, kept);
      }
    }
  }

  private static void replaceOrAdd(SheetRow row, boolean law, List<Kept> kept) {
    for (int place = 0; place < kept.size(); place++) {
      if (kept.get(place).row.id().equals(row.id())) {
        kept.set(place, new Kept(row, kept.get(place).statutory));
        return;
      }
    }
    kept.add(new Kept(row, law));
  }

  private record Kept(SheetRow row, boolean statutory) {}
}
