package dk.naervaer.rules.measure;

import dk.naervaer.rules.settings.Action;
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
    LocalDate horizon = today.plusDays(setting.plan().longestNotice() + LONGEST_LANDING_DAYS);
    List<MeasuredStep> steps = new ArrayList<>();
    List<EffectiveRow> rows = setting.rows();
    for (int i = 0; i < rows.size(); i++) {
      EffectiveRow row = rows.get(i);
      if (row.statutory() == statutory && row.row().measure().isContactStep()) {
        measureRow(i, setting, horizon, steps);
      }
    }
    return steps;
  }

  private void measureRow(
      int place, CaseSetting setting, LocalDate horizon, List<MeasuredStep> steps) {
    EffectiveRow row = setting.rows().get(place);
    LocalDate last = setting.absenceCase().last();
    int instance = 1;
    StepPlan.Day day = setting.plan().day(place, instance);
    while (day != null && (exhaustive || !day.raw().isAfter(last))) {
      steps.add(step(row, instance, day, setting));
      boolean beyond = day.give().isAfter(today) && day.due().isAfter(horizon);
      if (beyond || day.raw().isAfter(last) || !row.row().measure().repeats()) {
        return;
      }
      day = setting.plan().day(place, ++instance);
    }
  }

  private MeasuredStep step(EffectiveRow row, int instance, StepPlan.Day day, CaseSetting setting) {
    AbsenceCase absenceCase = setting.absenceCase();
    LocalDate raw = day.raw();
    LocalDate due = day.due();
    LocalDate give = day.give();
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
