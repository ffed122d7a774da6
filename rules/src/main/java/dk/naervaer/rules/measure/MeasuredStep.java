package dk.naervaer.rules.measure;

import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.sheet.EffectiveRow;
import java.time.LocalDate;

/**
 * A row of a contact cadence measured against one case: the flat fact that is judged.
 *
 * @param kind whether the action is a duty, a time limit or neither
 * @param instance 1, or the number of the repetition
 * @param required the day of the case the row asks for, counted from day 1
 * @param reached how far towards that day the case comes, by what is known
 * @param dueOn the day the contact should happen, landed
 * @param giveOn the day the advisory is given
 * @param inGroup whether the person is in the row's group
 * @param covered whether the row's action concerns this kind of absence
 * @param employed whether the employment still runs on the due day
 * @param reachable whether the employee may be contacted at all
 * @param exempt whether the law does not ask for it, as the employment ends soon
 * @param met whether a talk that satisfies it was held since the case's first day
 */
public record MeasuredStep(
    EffectiveRow row,
    Action.Kind kind,
    int instance,
    AbsenceCase absenceCase,
    int required,
    int reached,
    LocalDate dueOn,
    LocalDate giveOn,
    boolean absentOnDueDay,
    boolean absentOnGiveDay,
    boolean inGroup,
    boolean covered,
    boolean employed,
    boolean reachable,
    boolean exempt,
    boolean met)
    implements Measured {

  @Override
  public Occasion occasion() {
    return row.statutory() ? Occasion.LAW : Occasion.CASE;
  }

  @Override
  public LocalDate firstDay() {
    return absenceCase.first();
  }

  @Override
  public LocalDate lastDay() {
    return absenceCase.last();
  }

  @Override
  public boolean isLimit() {
    return kind == Action.Kind.LIMIT;
  }

  /** Whether the row is one of the law's. */
  public boolean isStatutory() {
    return row.statutory();
  }
}
