package dk.naervaer.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of one absence, {@code dk.naervaer.payroll.absence.v1}.
 *
 * @param type payroll's absence code, at most {@value Bounds#LONGEST_TYPE} characters; what it
 *     counts as is the coordinator's table, not ours
 * @param firstDay the first whole day away, in the years 1990 to 2100
 * @param lastDay the last day away, not before {@code firstDay}; null while still absent
 * @param degrees how much the person is away from which day on, by rising day within the absence;
 *     empty means wholly away from the first day
 * @param registeredAt when payroll registered this revision; kept to the microsecond, so that a
 *     database gives back an equal record
 */
public record AbsenceMessage(
    String absenceId,
    int revision,
    String employeeId,
    String employmentId,
    String type,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    List<Degree> degrees,
    AbsenceStatus status,
    Instant registeredAt)
    implements PayrollMessage {

  public AbsenceMessage {
    degrees = List.copyOf(degrees);
    registeredAt = registeredAt.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public String registrationId() {
    return absenceId;
  }
}
