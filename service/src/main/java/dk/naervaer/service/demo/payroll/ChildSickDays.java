package dk.naervaer.service.demo.payroll;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Every third has a small child, whose first day of illness is a day off. */
record ChildSickDays(Lots lots) implements Habit {
  private static final double PARENTS = 0.33;
  private static final double DAYS_A_YEAR = 2;

  @Override
  public List<PlannedAbsence> plan(int post, int year, LocalDate begins) {
    if (lots.draw("parent", post) >= PARENTS) {
      return List.of();
    }
    Dice dice = Dice.of(lots.seed(), "child", post, year);
    return begins
        .datesUntil(begins.plusYears(1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .filter(day -> dice.chance(DAYS_A_YEAR / 260 * ShortSpells.season(day)))
        .map(day -> PlannedAbsence.of(PayrollCode.CHILDS_SICK_DAY, day, 1))
        .toList();
  }
}
