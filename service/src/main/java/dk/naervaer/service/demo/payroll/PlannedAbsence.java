package dk.naervaer.service.demo.payroll;

import dk.naervaer.events.Degree;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An absence as it will turn out to have been; what payroll knows of it on the way is another
 * matter.
 *
 * @param degrees the return by steps, empty when the person comes back at once
 * @param partialApart whether payroll registers the partial part under a code of its own
 * @param takenBackOn the day on which payroll annuls it, because it never came to be
 */
record PlannedAbsence(
    PayrollCode code,
    LocalDate first,
    LocalDate last,
    List<Degree> degrees,
    boolean partialApart,
    @Nullable LocalDate takenBackOn) {

  static PlannedAbsence of(PayrollCode code, LocalDate first, int days) {
    return new PlannedAbsence(code, first, first.plusDays(days - 1L), List.of(), false, null);
  }

  PlannedAbsence returningBySteps(List<Degree> steps, boolean apart) {
    return new PlannedAbsence(code, first, last, steps, apart, takenBackOn);
  }

  PlannedAbsence beginningOn(LocalDate day) {
    List<Degree> later = degrees.stream().filter(step -> step.from().isAfter(day)).toList();
    return new PlannedAbsence(code, day, last, later, partialApart, takenBackOn);
  }

  PlannedAbsence takenBackOn(LocalDate day) {
    return new PlannedAbsence(code, first, last, degrees, partialApart, day);
  }

  /** The same, ending with the employment. */
  PlannedAbsence endingBy(@Nullable LocalDate leftOn) {
    if (leftOn == null || !last.isAfter(leftOn)) {
      return this;
    }
    List<Degree> reached = degrees.stream().filter(step -> !step.from().isAfter(leftOn)).toList();
    return new PlannedAbsence(code, first, leftOn, reached, partialApart, takenBackOn);
  }

  /** The registrations that payroll makes of it: one, or a whole and a partial one. */
  List<PlannedAbsence> registrations() {
    if (!partialApart || degrees.isEmpty()) {
      return List.of(this);
    }
    LocalDate backInPart = degrees.getFirst().from();
    return List.of(
        new PlannedAbsence(code, first, backInPart.minusDays(1), List.of(), false, takenBackOn),
        new PlannedAbsence(
            PayrollCode.PARTIAL_SICKNESS, backInPart, last, degrees, false, takenBackOn));
  }
}
