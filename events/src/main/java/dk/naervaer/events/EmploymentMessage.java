package dk.naervaer.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of one employment, {@code dk.naervaer.payroll.employment.v1}.
 *
 * @param validFrom the day from which this revision holds; null means always (first revision) or
 *     from the day it became known. Dates here lie in the years 1940 to 2100: people stay long
 * @param workUnit id of the work unit, as in the municipality's organisation file
 * @param leftOn the last day of employment, not before {@code hiredOn}
 * @param weeklyHours 0 to 168; kept without trailing zeros
 * @param residenceMunicipality the four digits of the municipality the person lives in
 * @param leaderId id of the leader, where payroll knows better than the organisation file
 * @param noContact true when nobody may be sent anything (death, protected address)
 */
public record EmploymentMessage(
    String employeeId,
    String employmentId,
    int revision,
    @Nullable LocalDate validFrom,
    String workUnit,
    @Nullable String name,
    @Nullable LocalDate hiredOn,
    @Nullable LocalDate leftOn,
    @Nullable BigDecimal weeklyHours,
    @Nullable String residenceMunicipality,
    @Nullable String leaderId,
    @Nullable Contact contact,
    boolean noContact)
    implements PayrollMessage {

  public EmploymentMessage {
    weeklyHours = weeklyHours == null ? null : Decimals.plain(weeklyHours);
    contact = contact == null || contact.mail() == null ? null : contact;
  }

  @Override
  public String registrationId() {
    return employmentId;
  }
}
