package dk.naervaer.service.testing;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.events.Contact;
import dk.naervaer.events.EmploymentMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sound messages, each about the one employment of an employee. */
public final class Facts {
  /** A work unit of the acceptance cases, on the municipality's own sheet. */
  public static final String WORK_UNIT = "enhed-norddjurs";

  /** Their code for own sickness. */
  public static final String SICK = "790";

  private Facts() {}

  /** Employed since long ago. */
  public static EmploymentMessage employment(String employee) {
    return employment(employee, 1, WORK_UNIT);
  }

  /** A revision that names a work unit. */
  public static EmploymentMessage employment(String employee, int revision, String workUnit) {
    return employment(employee, revision, workUnit, null);
  }

  /** A revision that holds from a day on. */
  public static EmploymentMessage employment(
      String employee, int revision, String workUnit, @Nullable LocalDate validFrom) {
    return new EmploymentMessage(
        employee,
        employee + "-1",
        revision,
        validFrom,
        workUnit,
        "Prøve " + employee,
        LocalDate.of(2015, 1, 1),
        null,
        null,
        "0999",
        null,
        null,
        false);
  }

  /** A first revision that names a work unit and a leader. */
  public static EmploymentMessage employment(
      String employee, String workUnit, @Nullable String leaderId, String residence) {
    return new EmploymentMessage(
        employee,
        employee + "-1",
        1,
        null,
        workUnit,
        "Prøve " + employee,
        LocalDate.of(2015, 1, 1),
        null,
        null,
        residence,
        leaderId,
        new Contact("prove." + employee.toLowerCase(Locale.ROOT) + "@hjemme.example"),
        false);
  }

  /** The same record under another employment's id, or naming another leader. */
  public static EmploymentMessage with(
      EmploymentMessage one, String employmentId, @Nullable String leaderId) {
    return new EmploymentMessage(
        one.employeeId(),
        employmentId,
        one.revision(),
        one.validFrom(),
        one.workUnit(),
        one.name(),
        one.hiredOn(),
        one.leftOn(),
        one.weeklyHours(),
        one.residenceMunicipality(),
        leaderId,
        one.contact(),
        one.noContact());
  }

  /** The same record under another absence's id, about another employment. */
  public static AbsenceMessage with(AbsenceMessage one, String absenceId, String employmentId) {
    return new AbsenceMessage(
        absenceId,
        one.revision(),
        one.employeeId(),
        employmentId,
        one.type(),
        one.firstDay(),
        one.lastDay(),
        one.degrees(),
        one.status(),
        one.registeredAt());
  }

  /** Sick from a day on. */
  public static AbsenceMessage sick(
      String employee, int revision, LocalDate first, @Nullable LocalDate last) {
    return absence(employee, revision, SICK, first, last, AbsenceStatus.ACTIVE);
  }

  /** A revision of the employee's one absence. */
  public static AbsenceMessage absence(
      String employee,
      int revision,
      String code,
      LocalDate first,
      @Nullable LocalDate last,
      AbsenceStatus status) {
    return new AbsenceMessage(
        "A-" + employee,
        revision,
        employee,
        employee + "-1",
        code,
        first,
        last,
        List.of(),
        status,
        Instant.parse("2026-01-05T06:00:00Z").plusSeconds(revision));
  }

  /** An employment and its absence. */
  public record Pair(EmploymentMessage employment, AbsenceMessage absence) {}

  /** Employees E0, E1 and so on, each sick from a day on. */
  public static List<Pair> pairs(int count, LocalDate first) {
    return IntStream.range(0, count)
        .mapToObj(number -> "E" + number)
        .map(employee -> new Pair(employment(employee), sick(employee, 1, first, null)))
        .toList();
  }
}
