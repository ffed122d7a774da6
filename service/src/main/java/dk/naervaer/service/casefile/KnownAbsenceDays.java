package dk.naervaer.service.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an absence as payroll last told them. Never its code.
 *
 * @param lastDay null while it is open
 * @param annulled whether payroll has taken it back
 */
public record KnownAbsenceDays(
    String absenceId,
    String employeeId,
    String employmentId,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    boolean annulled) {

  /** Whether payroll has told no end of it. */
  public boolean isOpen() {
    return lastDay == null && !annulled;
  }

  @Override
  public String toString() {
    return "KnownAbsenceDays[" + firstDay + "]";
  }
}
