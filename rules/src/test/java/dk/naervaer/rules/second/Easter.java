package dk.naervaer.rules.second;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/** Danish public holidays, counted from an Easter Sunday found by Meeus' method. */
final class Easter {
  /** Days from Easter Sunday: Maundy Thursday to Easter Monday, Ascension, Whit Sunday, Monday. */
  private static final List<Integer> MOVING = List.of(-3, -2, 0, 1, 39, 49, 50);

  private static final Set<MonthDay> FIXED =
      Set.of(MonthDay.of(1, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

  /** Store Bededag, the fourth Friday after Easter, is a working day from here on. */
  private static final int PRAYER_DAY_ENDED = 2024;

  private static final int PRAYER_DAY = 26;

  private Easter() {}

  static boolean isHoliday(LocalDate day) {
    LocalDate easter = sunday(day.getYear());
    boolean prayerDay = day.getYear() < PRAYER_DAY_ENDED && day.equals(easter.plusDays(PRAYER_DAY));
    return prayerDay
        || FIXED.contains(MonthDay.from(day))
        || MOVING.stream().anyMatch(days -> day.equals(easter.plusDays(days)));
  }

  /** Easter Sunday of a Gregorian year (Meeus, Astronomical Algorithms, chapter 8). */
  static LocalDate sunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
