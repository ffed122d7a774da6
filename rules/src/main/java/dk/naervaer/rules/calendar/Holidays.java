package dk.naervaer.rules.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Danish public holidays, from Jollyday; a year is looked up once. */
final class Holidays {
  private static final Map<Integer, BitSet> YEARS = new ConcurrentHashMap<>();

  private Holidays() {}

  static boolean include(LocalDate day) {
    return YEARS.computeIfAbsent(day.getYear(), Holidays::ofYear).get(day.getDayOfYear());
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
