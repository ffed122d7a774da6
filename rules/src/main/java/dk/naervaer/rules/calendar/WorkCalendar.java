package dk.naervaer.rules.calendar;

import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.Workdays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The working days of a work unit: Monday to Friday without public holidays, or every day; never a
 * local day off.
 */
public record WorkCalendar(Workdays workdays, Set<LocalDate> localDaysOff) {
  private static final int LONGEST_CLOSURE = 60;

  /** Whether the unit works on this day. */
  public boolean isWorkingDay(LocalDate day) {
    if (!localDaysOff.isEmpty() && localDaysOff.contains(day)) {
      return false;
    }
    return workdays == Workdays.EVERY_DAY || isOfficeDay(day);
  }

  private static boolean isOfficeDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !Holidays.include(day);
  }

  /** The first working day on or after a day. */
  public LocalDate onOrAfter(LocalDate day) {
    return step(day, 1);
  }

  /** The last working day on or before a day. */
  public LocalDate onOrBefore(LocalDate day) {
    return step(day, -1);
  }

  /** Where a day lands. */
  public LocalDate land(LocalDate day, Landing landing) {
    return switch (landing) {
      case NEXT_WORKING_DAY -> onOrAfter(day);
      case PREVIOUS_WORKING_DAY -> onOrBefore(day);
      case SAME_DAY -> day;
    };
  }

  // A unit closed for two months on end has no working day to land on: the day stays where it is.
  private LocalDate step(LocalDate day, int direction) {
    LocalDate found = day;
    for (int moved = 0; moved < LONGEST_CLOSURE; moved++) {
      if (isWorkingDay(found)) {
        return found;
      }
      found = found.plusDays(direction);
    }
    return day;
  }
}
