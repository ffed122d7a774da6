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
 * @param notice days, the longest that anything due with it has
 * @param byMonth whether it counts calendar months, which are not all alike
 */
record RowNeed(
    Measure measure, Group group, int value, int offset, int window, int notice, boolean byMonth) {
  private static final int SHORTEST_MONTH = 28;
  private static final int LONGEST_MONTH = 31;

  /** What may bring a give day forward: landing on an earlier working day. */
  private static final int LANDING = 15;

  /**
   * What a row needs.
   *
   * @param notice the longest of all rows that ask for the same: what is due on one day is told at
   *     once
   * @param neverEarlier whether no due day lands on an earlier day
   */
  static RowNeed of(SheetRow row, int notice, boolean neverEarlier) {
    boolean onTime = neverEarlier && notice == 0;
    int offset = firstDay(row) - notice - (onTime ? 0 : LANDING);
    return new RowNeed(
        row.measure(),
        row.group(),
        row.value(),
        Math.max(0, offset),
        longest(row.period()),
        notice,
        isByMonth(row));
  }

  private static boolean isByMonth(SheetRow row) {
    Period period = row.period();
    return switch (row.measure()) {
      case MONTH, REPEAT_FROM_MONTH -> true;
      case REPEAT_FROM_DAY -> period != null && period.in() == Period.Measured.MONTHS;
      default -> false;
    };
  }

  /** The same about a sign of risk that is there so many days after a case's first day. */
  int offsetOf(int days) {
    return days - notice - (notice == 0 ? 0 : LANDING);
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
