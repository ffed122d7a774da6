package dk.naervaer.rules.measure;

import dk.naervaer.rules.sheet.EffectiveRow;
import java.time.LocalDate;

/**
 * A work unit has a new leader.
 *
 * @param since the day the leader took over
 * @param today the morning it is judged on
 * @param reached days since then
 * @param told whether this row was already given for this leader
 * @param timely whether the due day is not so long ago that it is passed over
 */
public record MeasuredTakeover(
    EffectiveRow row,
    LocalDate since,
    LocalDate today,
    LocalDate dueOn,
    int required,
    int reached,
    boolean told,
    boolean timely)
    implements Measured {

  @Override
  public Occasion occasion() {
    return Occasion.WORK_UNIT;
  }

  @Override
  public LocalDate firstDay() {
    return since;
  }

  @Override
  public LocalDate lastDay() {
    return since;
  }

  /** Whether the due day has come. */
  public boolean isDue() {
    return !dueOn.isAfter(today);
  }
}
