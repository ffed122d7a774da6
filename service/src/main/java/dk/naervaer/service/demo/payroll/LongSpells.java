package dk.naervaer.service.demo.payroll;

import dk.naervaer.events.Degree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Illness of one to nine months, at any time of the year; often with a return by steps. */
record LongSpells(Lots lots) implements Habit {
  private static final double SHARE_OF_POSTS = 0.135;
  private static final int SHORTEST = 30;
  private static final int LONGEST = 270;
  private static final int LONG_ENOUGH_FOR_STEPS = 50;
  private static final double GOLDEN_SECTION = 0.618034;
  private static final BigDecimal HALF = BigDecimal.valueOf(50);
  private static final BigDecimal QUARTER = BigDecimal.valueOf(25);

  @Override
  public List<PlannedAbsence> plan(int post, int year, LocalDate begins) {
    double drawn = lots.draw("long", year, post) / SHARE_OF_POSTS;
    if (drawn >= 1) {
      return List.of();
    }
    int days = SHORTEST + (int) ((LONGEST - SHORTEST) * Math.pow(drawn, 3));
    LocalDate first = begins.plusDays((long) (365 * partOfTheYear(post, year)));
    PlannedAbsence spell = PlannedAbsence.of(PayrollCode.OWN_SICKNESS, first, days);
    Dice dice = Dice.of(lots.seed(), "long", post, year);
    return List.of(days > LONG_ENOUGH_FOR_STEPS && dice.chance(0.6) ? stepped(spell, dice) : spell);
  }

  /** Neighbours in length begin far apart, so that no year has all its longest at once. */
  private double partOfTheYear(int post, int year) {
    double offset = Dice.of(lots.seed(), "long/begins", year).roll();
    return (offset + lots.rank("long", year, post) * GOLDEN_SECTION) % 1;
  }

  private static PlannedAbsence stepped(PlannedAbsence spell, Dice dice) {
    int left = (int) ((spell.last().toEpochDay() - spell.first().toEpochDay()) * 0.35);
    LocalDate half = spell.last().minusDays(left);
    LocalDate quarter = half.plusDays(left / 2);
    return spell.returningBySteps(
        List.of(new Degree(half, HALF), new Degree(quarter, QUARTER)), dice.chance(0.5));
  }
}
