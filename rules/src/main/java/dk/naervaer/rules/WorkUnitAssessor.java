package dk.naervaer.rules;

import dk.naervaer.rules.calendar.WorkCalendar;
import dk.naervaer.rules.engine.Proposal;
import dk.naervaer.rules.facts.WorkUnitMorning;
import dk.naervaer.rules.measure.Measured;
import dk.naervaer.rules.measure.MeasuredLevel;
import dk.naervaer.rules.measure.MeasuredTakeover;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.rules.sheet.Measure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One morning of a work unit (counting rule 17 of the domain description). On a day off nothing is
 * given: a level that still holds on the next working day is told then.
 */
final class WorkUnitAssessor {
  private final RuleBook book;
  private final WorkUnitMorning morning;
  private final WorkUnitProfile unit;
  private final WorkCalendar calendar;
  private final List<Measured> measured = new ArrayList<>();

  WorkUnitAssessor(RuleBook book, WorkUnitMorning morning) {
    this.book = book;
    this.morning = morning;
    this.unit = book.unit(morning.workUnit());
    this.calendar = new WorkCalendar(unit.workdays(), unit.localDaysOff());
  }

  WorkUnitAssessment assess() {
    LocalDate day = morning.day();
    for (EffectiveRow row : book.sheets().effective(unit.chain(), day, day, day).rows()) {
      measure(row);
    }
    List<Proposal> proposals = book.engine().judge(measured);
    List<Wanted> wanted = new Settlement(book, day, List.of()).settle(proposals);
    return new WorkUnitAssessment(wanted, above(proposals));
  }

  private void measure(EffectiveRow row) {
    LocalDate since = unit.leaderSince();
    if (row.row().measure() == Measure.ABSENT_TOGETHER) {
      measured.add(level(row));
    } else if (row.row().measure() == Measure.NEW_LEADER && since != null) {
      measured.add(takeover(row, since));
    }
  }

  private MeasuredLevel level(EffectiveRow row) {
    LocalDate day = morning.day();
    boolean above = morning.above().contains(row.row().id());
    return new MeasuredLevel(
        row, day, row.row().value(), morning.away(), above, calendar.isWorkingDay(day));
  }

  private MeasuredTakeover takeover(EffectiveRow row, LocalDate since) {
    LocalDate today = morning.day();
    LocalDate due = calendar.onOrAfter(since.plusDays(row.row().value()));
    return new MeasuredTakeover(
        row,
        since,
        today,
        due,
        row.row().value(),
        (int) ChronoUnit.DAYS.between(since, today),
        morning.introduced().contains(row.row().id()),
        !due.isBefore(today.minusDays(book.lateDays(today))));
  }

  private Set<String> above(List<Proposal> proposals) {
    Set<String> above = new HashSet<>();
    for (Measured one : measured) {
      if (one instanceof MeasuredLevel level && level.reached() >= level.required()) {
        boolean told = proposals.stream().anyMatch(proposal -> proposal.measured() == level);
        if (told || level.above()) {
          above.add(level.row().row().id());
        }
      }
    }
    return above;
  }
}
