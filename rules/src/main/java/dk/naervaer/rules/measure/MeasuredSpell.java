package dk.naervaer.rules.measure;

import dk.naervaer.rules.sheet.EffectiveRow;
import java.time.LocalDate;

/**
 * A wellbeing row measured over one spell of absence (counting rule 9 of the domain description).
 *
 * @param required the row's value; of days in ten-thousandths
 * @param before what the window that ends the day before the spell holds
 * @param reached what the window that ends on the spell's last day holds
 * @param dueOn the first working day back, or {@link AbsenceCase#OPEN} while that isn't known
 * @param quiet whether a talk was held so recently that none is advised
 * @param met whether such a talk was held since
 */
public record MeasuredSpell(
    EffectiveRow row,
    Spell spell,
    int required,
    int before,
    int reached,
    LocalDate dueOn,
    boolean quiet,
    boolean met,
    boolean inGroup,
    boolean covered,
    boolean employed,
    boolean reachable)
    implements Measured {

  @Override
  public Occasion occasion() {
    return Occasion.RETURN;
  }

  @Override
  public LocalDate firstDay() {
    return spell.first();
  }

  @Override
  public LocalDate lastDay() {
    return spell.last();
  }

  /** Whether the count goes from below the row's value to at least that during the spell. */
  public boolean isCrossing() {
    return before < required && reached >= required;
  }

  /** Whether the day of return is known. */
  public boolean isBack() {
    return !dueOn.equals(AbsenceCase.OPEN);
  }
}
