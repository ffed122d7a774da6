package dk.naervaer.rules;

import java.time.LocalDate;

/**
 * What was measured about an employment, good for assessing it on some days in turn as long as
 * nothing new is known.
 */
public final class Measuring {
  /** So many days after it was measured, repeated steps are measured as well. */
  static final int DAYS = 45;

  private final CaseAssessor assessor;
  private final LocalDate measuredOn;

  Measuring(CaseAssessor assessor, LocalDate measuredOn) {
    this.assessor = assessor;
    this.measuredOn = measuredOn;
  }

  /** Whether it is as good as measuring anew on a day, which is not before the measured one. */
  public boolean holdsOn(LocalDate day) {
    LocalDate until = assessor.holdsUntil();
    return !day.isAfter(measuredOn.plusDays(DAYS)) && (until == null || day.isBefore(until));
  }

  /** What is wanted on a day on which it holds. */
  public Assessment on(LocalDate day) {
    return assessor.on(day);
  }
}
