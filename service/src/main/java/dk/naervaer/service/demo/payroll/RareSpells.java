package dk.naervaer.service.demo.payroll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What only a few have: chronic illness under section 56, work injuries, pregnancy; besides the
 * mistakes of an office: the wrong person reported sick, and a code that nobody has translated.
 */
record RareSpells(Lots lots) implements Habit {

  @Override
  public List<PlannedAbsence> plan(int post, int year, LocalDate begins) {
    Dice dice = Dice.of(lots.seed(), "rare", post, year);
    List<PlannedAbsence> planned = new ArrayList<>();
    if (lots.draw("chronic", post) < 0.02) {
      planned.addAll(chronic(begins, dice));
    }
    if (lots.draw("injury", year, post) < 0.014) {
      planned.add(once(PayrollCode.WORK_INJURY, begins, dice.between(2, 25), dice));
    }
    if (lots.draw("pregnancy", year, post) < 0.014) {
      planned.add(once(PayrollCode.PREGNANCY_RELATED, begins, dice.between(14, 70), dice));
    }
    if (lots.draw("untranslated", year, post) < 0.01) {
      planned.add(once(PayrollCode.UNTRANSLATED, begins, dice.between(1, 2), dice));
    }
    if (lots.draw("mistaken", year, post) < 0.03) {
      PlannedAbsence mistaken = once(PayrollCode.OWN_SICKNESS, begins, dice.between(1, 4), dice);
      planned.add(mistaken.takenBackOn(mistaken.first().plusDays(dice.between(0, 2))));
    }
    return planned;
  }

  private static PlannedAbsence once(PayrollCode code, LocalDate begins, int days, Dice dice) {
    return PlannedAbsence.of(code, begins.plusDays(dice.between(0, 364)), days);
  }

  private static List<PlannedAbsence> chronic(LocalDate begins, Dice dice) {
    List<PlannedAbsence> days = new ArrayList<>();
    LocalDate end = begins.plusYears(1);
    LocalDate day = begins.plusDays(dice.between(0, 30));
    for (; day.isBefore(end); day = day.plusDays(dice.between(18, 40))) {
      days.add(PlannedAbsence.of(PayrollCode.SECTION_56, day, 1));
    }
    return days;
  }
}
