package dk.naervaer.service.intake;

import org.jspecify.annotations.Nullable;

/**
 * What came of mending, trying or discarding a record.
 *
 * @param employeeId whom it is about, for the access log; null when that can't be read
 */
public record RecordDeed(Outcome outcome, @Nullable String employeeId) {

  /** What came of it. */
  public enum Outcome {
    /** Taken in, or known already: it waits no longer. */
    TAKEN,
    /** Still refused, or held for what it lacks. */
    WAITS,
    DISCARDED,
    /** It is settled already, or the word does not fit. */
    NOT,
    /** Nothing of that name waits. */
    UNKNOWN
  }

  boolean isDiscarded() {
    return outcome == Outcome.DISCARDED;
  }

  /** Nothing of that name waits. */
  public static RecordDeed unknown() {
    return new RecordDeed(Outcome.UNKNOWN, null);
  }

  @Override
  public String toString() {
    return "RecordDeed[" + outcome + "]";
  }
}
