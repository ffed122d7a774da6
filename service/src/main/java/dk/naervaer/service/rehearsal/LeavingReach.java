package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetLine;
import dk.naervaer.rules.sheet.SheetRow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far back the end of an employment reaches: a leaving within 26 weeks of a case's first day
 * can exempt it from the law's talk, and no case that never came so far.
 */
final class LeavingReach {
  private static final int DAYS_BACK = 200;

  private final int shortest;

  private LeavingReach(int shortest) {
    this.shortest = shortest;
  }

  static LeavingReach of(List<RuleBook> books) {
    List<SheetRow> rows = books.stream().flatMap(LeavingReach::duties).toList();
    int notice = rows.stream().mapToInt(SheetRow::notice).max().orElse(0);
    return new LeavingReach(
        rows.stream()
            .mapToInt(row -> RowNeed.of(row, notice, false).offset())
            .min()
            .orElse(Integer.MAX_VALUE));
  }

  private static Stream<SheetRow> duties(RuleBook book) {
    return book.sheetTree().sheets().stream()
        .filter(sheet -> sheet.level().equals(Sheet.STATUTORY))
        .flatMap(sheet -> sheet.lines().stream())
        .map(SheetLine::row)
        .filter(Objects::nonNull)
        .filter(row -> isDuty(book.dictionary().get(row.action())));
  }

  private static boolean isDuty(@Nullable Action action) {
    return action != null && action.kind() == Action.Kind.DUTY;
  }

  /** Days before a leaving at which a case can begin that it exempts, if none is longer than so. */
  int daysBack(int longest) {
    return longest >= shortest ? DAYS_BACK : 0;
  }

  /** The same of a leaving that became known on a day, as epoch day. */
  int daysBackFrom(int known, List<AbsenceExtent> extents) {
    boolean any =
        AbsenceExtent.spells(extents.stream()).stream()
            .anyMatch(
                spell -> spell[1] >= known - DAYS_BACK && (long) spell[1] - spell[0] >= shortest);
    return any ? DAYS_BACK : 0;
  }
}
