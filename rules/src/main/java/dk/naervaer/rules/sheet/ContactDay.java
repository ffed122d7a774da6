package dk.naervaer.rules.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A day of the absence on which a row asks for contact, as far as it can be told beforehand.
 *
 * @param earliest 1 is the first day of absence
 * @param latest later than the earliest where months and working days differ in length
 */
record ContactDay(EffectiveRow row, int earliest, int latest) {
  private static final int HORIZON = 3 * 366;
  private static final int[] FEWEST = {0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334};
  private static final int[] MOST = {0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337};

  /** The days of a row; of one that repeats those within three years. */
  static List<ContactDay> of(EffectiveRow row) {
    int value = row.row().value();
    return switch (row.row().measure()) {
      case DAY -> List.of(exact(row, value));
      case WEEK -> List.of(exact(row, 7 * (value - 1) + 1));
      case WORKING_DAY ->
          List.of(new ContactDay(row, value, value + 2 * ((value + 4) / 5) + value / 20));
      case MONTH -> List.of(afterMonths(row, value));
      case REPEAT_FROM_DAY -> repeated(row, exact(row, value));
      case REPEAT_FROM_MONTH -> repeated(row, afterMonths(row, value));
      default -> List.of();
    };
  }

  /** Whether it falls on one known day, once. */
  boolean isExactStep() {
    return earliest == latest && !row.row().measure().repeats();
  }

  private static ContactDay exact(EffectiveRow row, int day) {
    return new ContactDay(row, day, day);
  }

  /** The same date months later, which is so many days later as those months have. */
  private static ContactDay afterMonths(EffectiveRow row, int months) {
    return new ContactDay(row, shortest(months) + 1, longest(months) + 1);
  }

  /** The fewest days a number of months in a row can have. */
  static int shortest(int months) {
    return 365 * (months / 12) + FEWEST[months % 12];
  }

  /** The most days a number of months in a row can have. */
  static int longest(int months) {
    return 366 * (months / 12) + MOST[months % 12];
  }

  private static List<ContactDay> repeated(EffectiveRow row, ContactDay anchor) {
    Period period = Objects.requireNonNull(row.row().period());
    List<ContactDay> days = new ArrayList<>();
    for (int times = 1; ; times++) {
      int count = period.count() * times;
      boolean inDays = period.in() == Period.Measured.DAYS;
      ContactDay day =
          new ContactDay(
              row,
              anchor.earliest + (inDays ? count : shortest(count)),
              anchor.latest + (inDays ? count : longest(count)));
      if (day.earliest > HORIZON) {
        return days;
      }
      days.add(day);
    }
  }
}
