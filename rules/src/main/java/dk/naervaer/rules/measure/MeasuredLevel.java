package dk.naervaer.rules.measure;

import dk.naervaer.rules.sheet.EffectiveRow;
import java.time.LocalDate;

/**
 * How many of a work unit are away on a morning (counting rule 17 of the domain description).
 *
 * @param reached employments that are away, fully or partly
 * @param above whether the level was already reached, and told, before and has not fallen since
 * @param workingDay whether the unit works on that day
 */
public record MeasuredLevel(
    EffectiveRow row, LocalDate day, int required, int reached, boolean above, boolean workingDay)
    implements Measured {

  @Override
  public Occasion occasion() {
    return Occasion.WORK_UNIT;
  }

  @Override
  public LocalDate firstDay() {
    return day;
  }

  @Override
  public LocalDate lastDay() {
    return day;
  }

  @Override
  public LocalDate dueOn() {
    return day;
  }
}
