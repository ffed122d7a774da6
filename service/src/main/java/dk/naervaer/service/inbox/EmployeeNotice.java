package dk.naervaer.service.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something an employee was written: that he or she is summoned, when a talk is, that it falls
 * away.
 *
 * @param kind {@code summons}, {@code summons-off}, {@code appointment} or {@code appointment-off}
 * @param action what it is about
 * @param day of the talk; null while none is set
 * @param time when it begins, in Copenhagen
 * @param way {@code mail}, or {@code letter} where no address is known
 * @param printedAt when somebody said that the letter was printed; null before that
 */
public record EmployeeNotice(
    UUID id,
    String employeeId,
    String employmentId,
    String workUnit,
    String kind,
    String action,
    @Nullable LocalDate day,
    @Nullable LocalTime time,
    Instant madeAt,
    String way,
    @Nullable Instant printedAt) {
  static final String MAIL = "mail";
  static final String LETTER = "letter";

  boolean isLetter() {
    return way.equals(LETTER);
  }

  boolean isToPrint() {
    return isLetter() && printedAt == null;
  }

  @Override
  public String toString() {
    return "EmployeeNotice[" + kind + "]";
  }
}
