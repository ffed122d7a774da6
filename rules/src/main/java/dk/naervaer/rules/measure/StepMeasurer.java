package dk.naervaer.rules.measure;

import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.sheet.EffectiveRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Measures the rows of a case's contact cadence as flat facts. */
public final class StepMeasurer {
  private static final int LONGEST_LANDING_DAYS = 15;

  private final PersonMeasures person;
  private final LocalDate today;
  private final boolean exhaustive;

  /**
   * A measurer for one employment on one day.
   *
   * @param exhaustive also measure rows whose day a closed case never reaches; they can't be
   *     wanted, so an assessment leaves them out, but "why not?" and the scenarios ask for them
   */
  public StepMeasurer(PersonMeasures person, LocalDate today, boolean exhaustive) {
    this.person = person;
    this.today = today;
    this.exhaustive = exhaustive;
  }

  /**
   * The steps of one case: all whose advisory could be given by now, those sharing a due day with
   * them, and the next one of each row.
   */
  public List<MeasuredStep> measure(CaseSetting setting, boolean statutory) {
    StepDays days = new StepDays(setting.absenceCase(), setting.calendar(), setting.dayCount());
    LocalDate horizon = today.plusDays(longestNotice(setting) + LONGEST_LANDING_DAYS);
    List<MeasuredStep> steps = new ArrayList<>();
    for (EffectiveRow row : setting.rows()) {
      if (row.statutory() == statutory && row.row().measure().isContactStep()) {
        measureRow(row, setting, days, horizon, steps);
      }
    }
    return steps;
  }

  private static int longestNotice(CaseSetting setting) {
    int longest = 0;
    for (EffectiveRow row : setting.rows()) {
      longest = Math.max(longest, row.row().notice());
    }
    return longest;
  }

  private void measureRow(
      EffectiveRow row,
      CaseSetting setting,
      StepDays days,
      LocalDate horizon,
      List<MeasuredStep> steps) {
    LocalDate last = setting.absenceCase().last();
    int instance = 1;
    LocalDate raw = days.raw(row.row(), instance);
    while (raw != null && (exhaustive || !raw.isAfter(last))) {
      MeasuredStep step = step(row, instance, raw, setting, days);
      steps.add(step);
      boolean beyond = step.giveOn().isAfter(today) && step.dueOn().isAfter(horizon);
      if (beyond || raw.isAfter(last) || !row.row().measure().repeats()) {
        return;
      }
      raw = days.raw(row.row(), ++instance);
    }
  }

  private MeasuredStep step(
      EffectiveRow row, int instance, LocalDate raw, CaseSetting setting, StepDays days) {
    AbsenceCase absenceCase = setting.absenceCase();
    Landing landing = row.statutory() ? Landing.PREVIOUS_WORKING_DAY : setting.landing();
    LocalDate due = days.due(raw, landing);
    LocalDate give = days.give(due, row.row().notice());
    LocalDate reached = absenceCase.last().isBefore(raw) ? absenceCase.last() : raw;
    Action action = person.action(row.row().action());
    return new MeasuredStep(
        row,
        action.kind(),
        instance,
        absenceCase,
        absenceCase.dayNumber(raw),
        absenceCase.dayNumber(reached),
        due,
        give,
        absenceCase.covers(due),
        absenceCase.covers(give),
        person.inGroup(row.row().group(), action, absenceCase, give, due),
        person.isFor(action, due),
        person.employedOn(due),
        person.reachable(),
        row.statutory() && person.leavesSoonAfter(absenceCase.first(), action),
        row.statutory() && person.hasHeld(action, absenceCase));
  }
}
