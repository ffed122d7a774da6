package dk.naervaer.service.demo.payroll;

import dk.naervaer.events.Contact;
import dk.naervaer.events.EmploymentMessage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The revisions that payroll writes of one employment, each the whole state as then known. */
final class EmploymentFile {
  private final Person person;
  private final String employmentId;
  private final @Nullable LocalDate hiredOn;
  private final List<PayrollEvent> written = new ArrayList<>();
  private Home home;
  private BigDecimal weeklyHours;
  private @Nullable LocalDate leftOn;
  private @Nullable LocalDate validFrom;

  EmploymentFile(Person person, String employmentId, Home home, int hours) {
    this.person = person;
    this.employmentId = employmentId;
    this.home = home;
    this.weeklyHours = BigDecimal.valueOf(hours);
    this.hiredOn = person.hireDateKnown() ? person.tenure().hiredOn() : null;
  }

  void hired(Instant at) {
    write(at);
  }

  void moved(Instant at, LocalDate from, Home to) {
    home = to;
    validFrom = from;
    write(at);
  }

  void worksOtherHours(Instant at, LocalDate from, int hours) {
    weeklyHours = BigDecimal.valueOf(hours);
    validFrom = from;
    write(at);
  }

  /** Told ahead; what was told before about the time until then stays as it was. */
  void leaves(Instant at, LocalDate lastDay, LocalDate toldOn) {
    leftOn = lastDay;
    validFrom = validFrom != null && validFrom.isAfter(toldOn) ? validFrom : toldOn;
    write(at);
  }

  List<PayrollEvent> written() {
    return written;
  }

  private void write(Instant at) {
    int revision = written.size() + 1;
    EmploymentMessage message =
        new EmploymentMessage(
            person.tenure().employeeId(),
            employmentId,
            revision,
            validFrom,
            home.id(),
            person.name(),
            hiredOn,
            leftOn,
            weeklyHours,
            person.residence(),
            person.leaderKnown() ? home.leaderId() : null,
            new Contact(person.mail()),
            person.noContact());
    written.add(new PayrollEvent(at, employmentId + '.' + revision, message));
  }
}
