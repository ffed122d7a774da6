package dk.naervaer.service.demo.payroll;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.events.Degree;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The revisions that payroll writes of one absence, each the whole state as then known. */
final class AbsenceFile {
  private final PayrollCode code;
  private final String employmentId;
  private final String employeeId;
  private final List<PayrollEvent> written = new ArrayList<>();
  private String absenceId;
  private int revision;
  private Instant lastWritten = Instant.MIN;

  AbsenceFile(PayrollCode code, String employeeId, String employmentId, String absenceId) {
    this.code = code;
    this.employeeId = employeeId;
    this.employmentId = employmentId;
    this.absenceId = absenceId;
  }

  void write(Instant at, LocalDate first, @Nullable LocalDate last, List<Degree> degrees) {
    add(at, first, last, degrees, AbsenceStatus.ACTIVE);
  }

  /** Takes back what was last written. */
  void annul(Instant at) {
    AbsenceMessage last = present();
    add(at, last.firstDay(), last.lastDay(), last.degrees(), AbsenceStatus.ANNULLED);
  }

  /** Annuls it and writes the same again under another number, as some offices mend a slip. */
  void writeAnew(Instant at) {
    AbsenceMessage last = present();
    annul(at);
    absenceId += "R";
    revision = 0;
    write(lastWritten, last.firstDay(), last.lastDay(), last.degrees());
  }

  /** The latest revision; at least one must have been written. */
  AbsenceMessage present() {
    return (AbsenceMessage) written.getLast().message();
  }

  List<PayrollEvent> written() {
    return written;
  }

  private void add(
      Instant wanted,
      LocalDate first,
      @Nullable LocalDate last,
      List<Degree> degrees,
      AbsenceStatus status) {
    Instant at = wanted.isAfter(lastWritten) ? wanted : lastWritten.plus(Duration.ofMinutes(1));
    revision++;
    lastWritten = at;
    AbsenceMessage message =
        new AbsenceMessage(
            absenceId,
            revision,
            employeeId,
            employmentId,
            code.code(),
            first,
            last,
            degrees,
            status,
            at);
    written.add(new PayrollEvent(at, absenceId + '.' + revision, message));
  }
}
