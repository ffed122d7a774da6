package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.DaySpan;
import java.time.LocalDate;

/**
 * The twelve months that a rehearsal tells about, after twelve that are only read, so that what
 * looks back over a year is right on the first day.
 *
 * @param readFrom first day of the facts that count
 * @param from first day told about
 * @param until last day told about
 */
public record RehearsedPeriod(LocalDate readFrom, LocalDate from, LocalDate until) {

  /** The twelve months that end on a day. */
  public static RehearsedPeriod yearEndingOn(LocalDate until) {
    LocalDate from = until.minusYears(1).plusDays(1);
    return new RehearsedPeriod(from.minusYears(1), from, until);
  }

  DaySpan played() {
    return new DaySpan(readFrom, until);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** How many days are told about. */
  int days() {
    return (int) (until.toEpochDay() - from.toEpochDay()) + 1;
  }
}
