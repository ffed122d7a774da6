package dk.naervaer.rules;

import dk.naervaer.rules.calendar.WorkCalendar;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.WorkUnitProfile;
import org.jspecify.annotations.Nullable;

/**
 * What of a work unit decides on which day something lands; most units share one.
 *
 * @param landing null when the municipality's dated threshold decides
 */
record UnitCalendar(WorkCalendar calendar, @Nullable Landing landing) {

  static UnitCalendar of(WorkUnitProfile unit) {
    return new UnitCalendar(new WorkCalendar(unit.workdays(), unit.localDaysOff()), unit.landing());
  }
}
