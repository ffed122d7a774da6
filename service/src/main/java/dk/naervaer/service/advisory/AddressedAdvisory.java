package dk.naervaer.service.advisory;

import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.rules.DaySpan;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.Recipient;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * As much of an advisory as it takes to lay it before those it is addressed to: what it says in
 * full, and why, is read by those who look.
 *
 * @param employeeId empty where it is about a work unit
 * @param employmentId empty where it is about a work unit
 * @param workUnit the present one
 * @param days of the contact, else of the absence
 */
public record AddressedAdvisory(
    UUID id,
    String employeeId,
    String employmentId,
    String workUnit,
    String action,
    List<Recipient> recipients,
    LocalDate dueOn,
    @Nullable Integer deadline,
    AdvisoryStatus status,
    DaySpan days,
    Measure measure) {
  @Override
  public String toString() {
    return "AddressedAdvisory[" + id + "]";
  }
}
