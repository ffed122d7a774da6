package dk.naervaer.rules.second;

import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.settings.Workdays;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** A work unit's working days, and where other days land (rules 2 and 4). */
record UnitDays(WorkUnitProfile unit, Landing landing) {

  boolean works(LocalDate day) {
    if (unit.workdays() == Workdays.EVERY_DAY) {
      return !unit.localDaysOff().contains(day);
    }
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !Easter.isHoliday(day) && !unit.localDaysOff().contains(day);
  }

  /** Rule 4: a row of the law only ever lands earlier. */
  LocalDate land(LocalDate day, boolean statutory) {
    if (statutory) {
      return back(day);
    }
    return switch (landing) {
      case NEXT_WORKING_DAY -> on(day);
      case PREVIOUS_WORKING_DAY -> back(day);
      case SAME_DAY -> day;
    };
  }

  /** The first working day from a day on. */
  LocalDate on(LocalDate day) {
    LocalDate found = day;
    while (!works(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /** The last working day up to a day. */
  LocalDate back(LocalDate day) {
    LocalDate found = day;
    while (!works(found)) {
      found = found.minusDays(1);
    }
    return found;
  }
}
