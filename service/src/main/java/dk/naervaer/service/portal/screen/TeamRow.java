package dk.naervaer.service.portal.screen;

import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.measure.Spell;
import dk.naervaer.service.statistics.AbsenceDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person of a team.
 *
 * @param awaySince first day of the running absence; null when at work
 * @param dayNumber the number of today in it
 * @param days the last weeks, day by day
 * @param daysAway days away in the last twelve months
 * @param spells spells in the last twelve months
 */
record TeamRow(
    UUID reference,
    String name,
    String workUnit,
    @Nullable LocalDate awaySince,
    long dayNumber,
    List<Day> days,
    List<AbsenceDays.Month> months,
    int daysAway,
    int spells) {
  private static final int WEEKS = 4;
  private static final int MONTHS = 6;

  /** A day of the calendar. */
  record Day(LocalDate date, boolean away, boolean weekend) {}

  static TeamRow of(EmploymentHistory history, String name, String workUnit, LocalDate today) {
    AbsenceDays days = AbsenceDays.of(history, today);
    LocalDate since = days.running().map(Spell::first).orElse(null);
    LocalDate yearAgo = today.minusYears(1).plusDays(1);
    return new TeamRow(
        PersonReference.of(history.employmentId()),
        name,
        workUnit,
        since,
        since == null ? 0 : ChronoUnit.DAYS.between(since, today) + 1,
        calendar(days, today),
        days.months(MONTHS),
        days.daysSince(yearAgo),
        days.spellsSince(yearAgo));
  }

  private static List<Day> calendar(AbsenceDays days, LocalDate today) {
    return today
        .minusWeeks(WEEKS)
        .plusDays(1)
        .datesUntil(today.plusDays(1))
        .map(day -> new Day(day, days.isAwayOn(day), isWeekend(day)))
        .toList();
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  @Override
  public String toString() {
    return "TeamRow[…]";
  }
}
