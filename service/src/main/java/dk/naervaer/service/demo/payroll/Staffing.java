package dk.naervaer.service.demo.payroll;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Who holds a post when: every ninth leaves in a year, and somebody new comes. */
record Staffing(DemoMunicipality municipality, Lots lots, LocalDate firstDay) {
  private static final double LEAVERS_A_YEAR = 0.11;
  private static final double WITH_A_SECOND_JOB = 0.045;
  private static final int SHORTEST_TENURE_DAYS = 60;
  private static final int LONGEST_TENURE_DAYS = 28 * 365;

  /** From the plan's first year to the year before {@code endYear}. */
  List<Tenure> of(int post, int firstYear, int endYear) {
    Tenure present = first(post, firstYear);
    List<Tenure> tenures = new ArrayList<>();
    for (int year = firstYear; year < endYear; year++) {
      LocalDate leaving = leaving(post, year);
      if (leaves(post, year) && leaving.isAfter(present.hiredOn().plusDays(SHORTEST_TENURE_DAYS))) {
        tenures.add(present.leaving(leaving));
        present = successor(present, leaving);
      }
    }
    tenures.add(present);
    return tenures;
  }

  private boolean leaves(int post, int year) {
    return lots.draw("leaves", year, post) < LEAVERS_A_YEAR;
  }

  private LocalDate leaving(int post, int year) {
    int day = Dice.of(lots.seed(), "leaving", post, year).between(0, 364);
    return firstDay.plusYears(year).plusDays(day).with(TemporalAdjusters.lastDayOfMonth());
  }

  private Tenure first(int post, int firstYear) {
    Dice dice = Dice.of(lots.seed(), "hired", post);
    int days = (int) (LONGEST_TENURE_DAYS * Math.pow(dice.roll(), 1.6));
    LocalDate hired = firstDay.plusYears(firstYear).minusDays(days);
    Home home = municipality.homeByPost().get(post);
    Home other = dice.pick(municipality.homes());
    boolean two = lots.draw("two jobs", post) < WITH_A_SECOND_JOB && !other.equals(home);
    return new Tenure(
        post, 0, home, two ? other : null, hired.with(TemporalAdjusters.firstDayOfMonth()), null);
  }

  private Tenure successor(Tenure before, LocalDate leaving) {
    int vacant = Dice.of(lots.seed(), "vacant", before.post(), before.generation()).between(0, 1);
    LocalDate hired = leaving.plusDays(1).plusMonths(vacant);
    return new Tenure(before.post(), before.generation() + 1, before.home(), null, hired, null);
  }
}
