package dk.naervaer.rules.second;

import java.time.LocalDate;

/** Where due days and give days of a case come to lie (rules 3 and 4). */
record Placing(Course course, UnitDays unit, boolean statutory) {

  /** A day the case is known to end before is never reached, though it might land in the case. */
  boolean isReached(LocalDate counted) {
    return !counted.isAfter(course.last());
  }

  LocalDate due(LocalDate counted) {
    LocalDate day = course.isInGap(counted) ? course.next(counted) : counted;
    return inTheCase(unit.land(day, statutory));
  }

  /** Rule 3: calendar days back from the landed due day, landing on the previous working day. */
  LocalDate give(LocalDate due, int notice) {
    if (notice == 0) {
      return due;
    }
    LocalDate give = inTheCase(unit.back(due.minusDays(notice)));
    return give.isAfter(due) ? due : give;
  }

  /** Rule 4: never before the first day; out of a healthy gap to the next sick day. */
  private LocalDate inTheCase(LocalDate landed) {
    LocalDate day = landed.isBefore(course.first()) ? unit.on(course.first()) : landed;
    while (course.isInGap(day)) {
      day = unit.on(course.next(day));
    }
    return day;
  }
}
