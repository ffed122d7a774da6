package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.sheet.Group;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.Period;
import dk.naervaer.rules.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * The least that must have happened before a row can ask for anything. Wherever that is not
 * certain, less is said: a row is only passed over where it surely stays silent.
 *
 * @param offset days after a case's first day before which no step is given
 * @param window days that a count looks back over
 */
record RowNeed(Measure measure, Group group, int value, int offset, int window) {
  private static final int SHORTEST_MONTH = 28;
  private static final int LONGEST_MONTH = 31;

  /** What may bring a give day forward: landing on an earlier working day. */
  private static final int LANDING = 15;

  static RowNeed of(SheetRow row, boolean neverEarlier) {
    boolean onTime = neverEarlier && row.notice() == 0;
    int offset = firstDay(row) - row.notice() - (onTime ? 0 : LANDING);
    return new RowNeed(
        row.measure(), row.group(), row.value(), Math.max(0, offset), longest(row.period()));
  }

  private static int firstDay(SheetRow row) {
    return switch (row.measure()) {
      case DAY, WORKING_DAY -> row.value() - 1;
      case WEEK -> 7 * (row.value() - 1);
      case MONTH -> SHORTEST_MONTH * row.value();
      case REPEAT_FROM_DAY -> row.value() - 1 + shortest(row.period());
      case REPEAT_FROM_MONTH -> SHORTEST_MONTH * row.value() + shortest(row.period());
      default -> 0;
    };
  }

  private static int shortest(@Nullable Period period) {
    return days(period, SHORTEST_MONTH);
  }

  private static int longest(@Nullable Period period) {
    return days(period, LONGEST_MONTH);
  }

  private static int days(@Nullable Period period, int month) {
    if (period == null) {
      return 0;
    }
    return period.count() * (period.in() == Period.Measured.DAYS ? 1 : month);
  }
}
