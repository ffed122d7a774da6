package dk.naervaer.service.demo.payroll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Colds and the like: many of one to three days, some of weeks; more in winter and on Mondays. A
 * few people have most of them, and about every fifth none at all.
 */
record ShortSpells(Lots lots) implements Habit {
  private static final double SPELLS_A_YEAR = 3.95;
  private static final double MOST_AGAINST_AVERAGE = 4;

  /** January to December. */
  private static final double[] SEASON = {
    1.4, 1.4, 1.2, 0.95, 0.85, 0.75, 0.6, 0.75, 0.95, 1.1, 1.2, 1.1
  };

  /** Monday to Sunday. */
  private static final double[] WEEKDAY = {1.5, 1.15, 1.05, 1.0, 0.9, 0.55, 0.55};

  @Override
  public List<PlannedAbsence> plan(int post, int year, LocalDate begins) {
    Dice dice = Dice.of(lots.seed(), "short", post, year);
    double spells = SPELLS_A_YEAR * proneness(post);
    List<PlannedAbsence> planned = new ArrayList<>();
    for (LocalDate day = begins; day.isBefore(begins.plusYears(1)); day = day.plusDays(1)) {
      if (dice.chance(spells / 365 * season(day) * WEEKDAY[day.getDayOfWeek().ordinal()])) {
        planned.add(PlannedAbsence.of(PayrollCode.OWN_SICKNESS, day, length(dice)));
      }
    }
    return planned;
  }

  /** How often against the average: exponentially shared out. */
  private double proneness(int post) {
    return Math.min(MOST_AGAINST_AVERAGE, -Math.log(1 - lots.draw("proneness", post)));
  }

  /** Also how often children are ill. */
  static double season(LocalDate day) {
    return SEASON[day.getMonthValue() - 1];
  }

  private static int length(Dice dice) {
    double kind = dice.roll();
    if (kind < 0.75) {
      return kind < 0.35 ? 1 : kind < 0.6 ? 2 : 3;
    }
    return kind < 0.91 ? dice.between(4, 7) : 8 + (int) (21 * Math.pow(dice.roll(), 2));
  }
}
