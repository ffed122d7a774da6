package dk.naervaer.rules.measure;

import dk.naervaer.rules.sheet.EffectiveRow;
import java.time.LocalDate;

/**
 * A concern that the employee knows of and agrees to share; no absence is needed.
 *
 * @param day the day it was registered
 * @param required the row's day, 1 being the day of registering
 */
public record MeasuredConcern(
    EffectiveRow row,
    LocalDate day,
    int required,
    LocalDate dueOn,
    boolean inGroup,
    boolean employed,
    boolean reachable)
    implements Measured {

  @Override
  public Occasion occasion() {
    return Occasion.CONCERN;
  }

  @Override
  public int reached() {
    return required;
  }

  @Override
  public LocalDate firstDay() {
    return day;
  }

  @Override
  public LocalDate lastDay() {
    return day;
  }
}
