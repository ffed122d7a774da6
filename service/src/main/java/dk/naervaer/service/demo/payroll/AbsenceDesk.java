package dk.naervaer.service.demo.payroll;

import dk.naervaer.events.Degree;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How payroll comes to know of an absence: mostly on its first morning, its end the day before or
 * on the morning of return; now and then days late, with a first day that must be mended, or under
 * a number that is given up for another.
 */
final class AbsenceDesk {
  private static final double TOLD_LATE = 0.1;
  private static final double FIRST_DAY_MENDED = 0.05;
  private static final double WRITTEN_ANEW = 0.02;
  private static final double END_FORESEEN = 0.35;
  private static final int LONG_ENOUGH_TO_FORESEE = 8;

  private final PlannedAbsence plan;
  private final Dice dice;
  private final AbsenceFile file;

  AbsenceDesk(PlannedAbsence plan, Dice dice, AbsenceFile file) {
    this.plan = plan;
    this.dice = dice;
    this.file = file;
  }

  List<PayrollEvent> register() {
    if (plan.code().isSudden()) {
      begin();
    } else {
      LocalDate agreedOn = plan.first().minusDays(dice.between(20, 75));
      file.write(OfficeHours.midday(agreedOn, dice), plan.first(), plan.last(), List.of());
    }
    LocalDate takenBackOn = plan.takenBackOn();
    if (takenBackOn != null) {
      file.annul(OfficeHours.midday(takenBackOn, dice));
    } else if (file.present().lastDay() == null) {
      returnBySteps();
      end();
    }
    return file.written();
  }

  private void begin() {
    boolean mended = dice.chance(FIRST_DAY_MENDED);
    LocalDate heard = mended ? misheardFirstDay() : plan.first();
    LocalDate toldOn = heard.plusDays(late());
    Instant at = OfficeHours.morning(toldOn, dice);
    file.write(at, heard, toldOn.isAfter(plan.last()) ? plan.last() : null, degreesAtFirst());
    if (mended && !heard.equals(plan.first())) {
      Instant later = OfficeHours.midday(toldOn.plusDays(dice.between(1, 4)), dice);
      file.write(later, plan.first(), file.present().lastDay(), degreesAtFirst());
    }
    if (dice.chance(WRITTEN_ANEW)) {
      file.writeAnew(OfficeHours.midday(toldOn.plusDays(dice.between(0, 3)), dice));
    }
  }

  /** The day the person went home early, or the day the call was taken. */
  private LocalDate misheardFirstDay() {
    LocalDate after = plan.first().plusDays(1);
    return dice.chance(0.5) && !after.isAfter(plan.last()) ? after : plan.first().minusDays(1);
  }

  private List<Degree> degreesAtFirst() {
    boolean atOnce =
        !plan.degrees().isEmpty() && plan.degrees().getFirst().from().equals(plan.first());
    return atOnce ? plan.degrees() : List.of();
  }

  private void returnBySteps() {
    if (!plan.degrees().isEmpty() && file.present().degrees().isEmpty()) {
      LocalDate day = plan.degrees().getFirst().from();
      file.write(OfficeHours.morning(day, dice), plan.first(), null, plan.degrees());
    }
  }

  private void end() {
    file.write(endKnownAt(), plan.first(), plan.last(), plan.degrees());
  }

  /**
   * Many call the day before, so that the roster can be made; a long illness has its date ahead.
   */
  private Instant endKnownAt() {
    if (!dice.chance(END_FORESEEN)) {
      return OfficeHours.morning(plan.last().plusDays(1L + late()), dice);
    }
    boolean ahead = plan.first().plusDays(LONG_ENOUGH_TO_FORESEE).isBefore(plan.last());
    return OfficeHours.midday(plan.last().minusDays(ahead ? dice.between(0, 2) : 0), dice);
  }

  private int late() {
    return dice.chance(TOLD_LATE) ? dice.between(1, 5) : 0;
  }
}
