package dk.naervaer.service.demo.payroll;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** Between five and six weeks a year, by whole weeks as the schools have them. */
record Holidays(long seed) implements Habit {
  private static final int FIRST_SUMMER_WEEK = 26;
  private static final int LAST_SUMMER_WEEK = 30;
  private static final int WORKING_WEEK = 5;
  private static final int THREE_WEEKS = 19;

  @Override
  public List<PlannedAbsence> plan(int post, int year, LocalDate begins) {
    LocalDate monday = begins.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    return Stream.iterate(monday, day -> day.isBefore(begins.plusYears(1)), day -> day.plusWeeks(1))
        .flatMap(day -> beginningOn(day, post))
        .toList();
  }

  private Stream<PlannedAbsence> beginningOn(LocalDate monday, int post) {
    int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    Dice ofYear = Dice.of(seed, "holiday", post, monday.getYear());
    if (week == ofYear.between(FIRST_SUMMER_WEEK, LAST_SUMMER_WEEK)) {
      return Stream.of(PlannedAbsence.of(PayrollCode.HOLIDAY, monday, THREE_WEEKS));
    }
    return Dice.of(seed, "holiday/week", post, monday.toEpochDay()).chance(share(week))
        ? Stream.of(PlannedAbsence.of(PayrollCode.HOLIDAY, monday, WORKING_WEEK))
        : Stream.empty();
  }

  /** How many are away in a week besides the summer. */
  private static double share(int week) {
    return switch (week) {
      case 42 -> 0.6;
      case 7, 8 -> 0.35;
      case 52 -> 0.45;
      case 1, 14, 15 -> 0.2;
      case 19, 20, 21, 22, 36, 37, 38 -> 0.11;
      default -> 0;
    };
  }
}
