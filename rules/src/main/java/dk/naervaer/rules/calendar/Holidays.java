package dk.naervaer.rules.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Danish public holidays, from Jollyday; a year is looked up once. */
final class Holidays {
  /** Landing may look a few weeks beyond the last day there is, 9999-12-31. */
  private static final int YEAR_AFTER_LAST = 10_000;

  private static final AtomicReferenceArray<@Nullable BitSet> YEARS =
      new AtomicReferenceArray<>(YEAR_AFTER_LAST + 1);

  private Holidays() {}

  static boolean include(LocalDate day) {
    BitSet known = YEARS.get(day.getYear());
    return (known != null ? known : note(day.getYear())).get(day.getDayOfYear());
  }

  private static BitSet note(int year) {
    BitSet days = ofYear(year);
    YEARS.set(year, days);
    return days;
  }

  private static BitSet ofYear(int year) {
    HolidayManager denmark = HolidayManager.getInstance(ManagerParameters.create("dk"));
    BitSet days = new BitSet(367);
    denmark
        .getHolidays(Year.of(year))
        .forEach(holiday -> days.set(holiday.getDate().getDayOfYear()));
    return days;
  }
}
