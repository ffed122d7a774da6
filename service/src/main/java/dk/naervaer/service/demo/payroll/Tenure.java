package dk.naervaer.service.demo.payroll;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person's time in a post.
 *
 * @param generation 0 for whoever held the post when the plan begins, then counted up
 * @param secondHome where the person has a few hours besides, if anywhere
 */
record Tenure(
    int post,
    int generation,
    Home home,
    @Nullable Home secondHome,
    LocalDate hiredOn,
    @Nullable LocalDate leftOn) {
  private static final int FIRST_NUMBER = 10_001;
  private static final int A_GENERATION = 1_000;
  private static final int HOLIDAY_EARNED_DAYS = 90;

  /** Payroll's pseudonym of the person. */
  String employeeId() {
    return "F" + (FIRST_NUMBER + A_GENERATION * generation + post);
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(hiredOn) && (leftOn == null || !day.isAfter(leftOn));
  }

  /** Whether an absence falls into it; holidays have to be earned first. */
  boolean has(PlannedAbsence absence) {
    return covers(absence.first())
        && (absence.code().isSudden() || covers(absence.first().minusDays(HOLIDAY_EARNED_DAYS)));
  }

  Tenure leaving(LocalDate lastDay) {
    return new Tenure(post, generation, home, secondHome, hiredOn, lastDay);
  }
}
