package dk.naervaer.rules.sheet;

import org.jspecify.annotations.Nullable;

/** How large numbers in a sheet may be. Ten years of days bound everything. */
final class Bounds {
  private static final int DAYS = 3650;
  private static final int MONTHS = 120;
  private static final int SHORTEST_MONTH = 28;

  /** Kinds of risk signs that are counted. */
  static final int RISK_SIGNS = 5;

  private Bounds() {}

  /** The greatest value of a measure. */
  static int most(Measure measure) {
    return switch (measure) {
      case DAY, WORKING_DAY, REPEAT_FROM_DAY, ABSENCE_DAYS, NEW_LEADER, CONCERN -> DAYS;
      case WEEK -> 520;
      case MONTH, REPEAT_FROM_MONTH -> MONTHS;
      case SPELLS, SAME_WEEKDAY -> 100;
      case RISK_SIGNS -> 50;
      case ABSENT_TOGETHER -> 1000;
    };
  }

  /** The greatest number of periods. */
  static int most(Period.Measured in) {
    return in == Period.Measured.DAYS ? DAYS : MONTHS;
  }

  /** The most days of notice that surely leave the first advisory within the absence. */
  static int mostNotice(Measure measure, int value, @Nullable Period period) {
    return switch (measure) {
      case WEEK -> 7 * (value - 1);
      case MONTH -> SHORTEST_MONTH * value;
      case REPEAT_FROM_DAY -> value - 1 + length(period);
      case REPEAT_FROM_MONTH -> SHORTEST_MONTH * value + length(period);
      default -> value - 1;
    };
  }

  private static int length(@Nullable Period period) {
    if (period == null) {
      return 0;
    }
    return period.count() * (period.in() == Period.Measured.DAYS ? 1 : SHORTEST_MONTH);
  }
}
