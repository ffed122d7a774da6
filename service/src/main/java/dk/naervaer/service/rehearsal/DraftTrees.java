package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A draft holds from a day that is still to come; to be tried on the past, its level is shown as if
 * the draft, and on the other side the sheet in force, had held all the time. Other levels stay as
 * they were.
 *
 * @param base with what is in force
 * @param draft with what is proposed
 */
public record DraftTrees(SheetTree base, SheetTree draft) {

  /** Both trees for a draft that is to replace what its level has in force on a day. */
  public static DraftTrees of(SheetTree inForce, List<Sheet> drafts, RehearsedPeriod period) {
    SheetTree base = inForce;
    SheetTree draft = inForce;
    for (Sheet sheet : drafts) {
      base = asIfAlways(base, sheet.level(), current(inForce, sheet.level(), period), period);
      draft = asIfAlways(draft, sheet.level(), List.of(sheet), period);
    }
    return new DraftTrees(base, draft);
  }

  /** Both trees from two folders: the newest sheet of each level in which they differ. */
  public static DraftTrees between(SheetTree inForce, SheetTree other, RehearsedPeriod period) {
    List<Sheet> drafts = new ArrayList<>();
    Set<String> levels = new TreeSet<>();
    other.sheets().forEach(sheet -> levels.add(sheet.level()));
    for (String level : levels) {
      Sheet newest = newest(of(other, level));
      boolean known = of(inForce, level).stream().anyMatch(sheet -> isSame(sheet, newest));
      if (!known) {
        drafts.add(newest);
      }
    }
    return of(inForce, drafts, period);
  }

  private static boolean isSame(Sheet one, Sheet other) {
    return one.hash().equals(other.hash()) && one.effectiveFrom().equals(other.effectiveFrom());
  }

  private static List<Sheet> of(SheetTree tree, String level) {
    return tree.sheets().stream().filter(sheet -> sheet.level().equals(level)).toList();
  }

  private static Sheet newest(List<Sheet> sheets) {
    return sheets.stream().max(Comparator.comparing(Sheet::effectiveFrom)).orElseThrow();
  }

  private static List<Sheet> current(SheetTree tree, String level, RehearsedPeriod period) {
    List<Sheet> begun =
        of(tree, level).stream()
            .filter(sheet -> !sheet.effectiveFrom().isAfter(period.until()))
            .toList();
    return begun.isEmpty() ? List.of() : List.of(newest(begun));
  }

  private static SheetTree asIfAlways(
      SheetTree tree, String level, List<Sheet> sheets, RehearsedPeriod period) {
    LocalDate always = period.readFrom().minusYears(1);
    List<Sheet> all = new ArrayList<>();
    tree.sheets().stream().filter(sheet -> !sheet.level().equals(level)).forEach(all::add);
    for (Sheet sheet : sheets) {
      all.add(new Sheet(level, always, false, sheet.lines(), sheet.hash()));
    }
    return SheetTree.of(all);
  }
}
