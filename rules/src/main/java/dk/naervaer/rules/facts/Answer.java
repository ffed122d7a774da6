package dk.naervaer.rules.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;

/**
 * A leader's answer to a question about a case, for example {@code expected-long} = yes.
 *
 * @param answeredOn the day it counts for
 * @param answeredAt when, so that of two on one day the later is known
 */
public record Answer(
    String id, String question, String answer, LocalDate answeredOn, Instant answeredAt) {

  /** The one given last comes last; the greater id where both were given at one instant. */
  public static final Comparator<Answer> NEWEST_LAST =
      Comparator.comparing(Answer::answeredOn)
          .thenComparing(Answer::answeredAt)
          .thenComparing(Answer::id);

  /** One of which the day alone is known. */
  public Answer(String id, String question, String answer, LocalDate answeredOn) {
    this(id, question, answer, answeredOn, answeredOn.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** Whether another says the same of the same day, whenever it was told. */
  public boolean saysTheSameAs(Answer other) {
    return question.equals(other.question)
        && answer.equals(other.answer)
        && answeredOn.equals(other.answeredOn);
  }
}
