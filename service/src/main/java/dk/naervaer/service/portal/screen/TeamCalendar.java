package dk.naervaer.service.portal.screen;

import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.service.statistics.AbsenceDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A month of a team, a row an employee and a column a day.
 *
 * @param days the month's days
 */
record TeamCalendar(YearMonth month, boolean newest, List<Day> days, List<Row> rows) {

  /** A day of the month. */
  record Day(LocalDate date, boolean weekend) {}

  /**
   * An employee.
   *
   * @param away for each day of the month, whether he or she was away
   * @param total days away in the month
   */
  record Row(String reference, String name, List<Boolean> away, long total) {
    @Override
    public String toString() {
      return "Row[…]";
    }
  }

  static TeamCalendar of(
      YearMonth month,
      LocalDate today,
      List<EmploymentHistory> team,
      UnaryOperator<String> references,
      Function<EmploymentHistory, String> names) {
    return new TeamCalendar(
        month,
        !month.isBefore(YearMonth.from(today)),
        daysOf(month).map(day -> new Day(day, isWeekend(day))).toList(),
        team.stream()
            .map(
                history ->
                    row(
                        month,
                        today,
                        history,
                        references.apply(history.employmentId()),
                        names.apply(history)))
            .sorted(Comparator.comparing(Row::name))
            .toList());
  }

  private static Row row(
      YearMonth month, LocalDate today, EmploymentHistory history, String reference, String name) {
    AbsenceDays days = AbsenceDays.of(history, today);
    List<Boolean> away =
        daysOf(month).map(day -> !day.isAfter(today) && days.isAwayOn(day)).toList();
    return new Row(reference, name, away, away.stream().filter(Boolean::booleanValue).count());
  }

  private static Stream<LocalDate> daysOf(YearMonth month) {
    return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1));
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
