package dk.naervaer.service.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An absence without an end date, as payroll tells it. Never its code.
 *
 * @param absenceId payroll's id of the registration
 * @param workUnit the present one
 * @param backOn since when the leader says that the person is back; null when nobody has said so
 */
public record OpenAbsence(
    String absenceId,
    String employeeId,
    String employmentId,
    String workUnit,
    @Nullable String leaderId,
    LocalDate firstDay,
    @Nullable LocalDate backOn) {

  /** The same with what the leader says. */
  OpenAbsence backOn(@Nullable LocalDate said) {
    return new OpenAbsence(absenceId, employeeId, employmentId, workUnit, leaderId, firstDay, said);
  }

  @Override
  public String toString() {
    return "OpenAbsence[" + firstDay + "]";
  }
}
