package dk.naervaer.service.casefile;

import dk.naervaer.events.AnswerMessage;
import dk.naervaer.events.TalkMessage;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Talk;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.PlainId;
import dk.naervaer.service.platform.PlatformClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what people tell: that a talk was held, or an answer. It counts from this moment on, and
 * what follows from it is given, withdrawn or done in the same transaction.
 */
public final class FactDesk {
  private static final Duration A_DAY = Duration.ofDays(1);

  /** Far more than anybody has to tell of one person; all of it is read at each assessment. */
  private static final int MOST_A_DAY = 100;

  private final TransactionTemplate transaction;
  private final CaseDesk desk;
  private final Registrations registrations;
  private final PlatformClock clock;

  FactDesk(
      TransactionTemplate transaction,
      CaseDesk desk,
      Registrations registrations,
      PlatformClock clock) {
    this.transaction = transaction;
    this.desk = desk;
    this.registrations = registrations;
    this.clock = clock;
  }

  /** What became of a fact. */
  public enum Outcome {
    TAKEN,
    /** One with the same id is known already; nothing is changed. */
    KNOWN,
    UNKNOWN_EMPLOYMENT,
    /** Its id is none of {@link PlainId}. */
    BAD_ID,
    /** It lies ahead: what has not happened yet is no fact. */
    AHEAD,
    /** So much was told of this employment within a day. */
    ENOUGH
  }

  /** A talk was held. */
  public Outcome take(TalkMessage message) {
    if (!PlainId.isOne(message.id())) {
      return Outcome.BAD_ID;
    }
    if (message.heldOn().isAfter(clock.today())) {
      return Outcome.AHEAD;
    }
    Talk talk = new Talk(message.id(), message.kind(), message.heldOn());
    return take(
        message.employmentId(),
        (files, employee) -> files.take(employee, message.employmentId(), talk));
  }

  /** Somebody answered a question. */
  public Outcome take(AnswerMessage message) {
    if (!PlainId.isOne(message.id())) {
      return Outcome.BAD_ID;
    }
    if (message.answeredAt().isAfter(clock.now())) {
      return Outcome.AHEAD;
    }
    Answer answer =
        new Answer(
            message.id(),
            message.question(),
            message.answer(),
            CopenhagenTime.dateAt(message.answeredAt()));
    return take(
        message.employmentId(),
        (files, employee) -> files.take(employee, message.employmentId(), answer));
  }

  /**
   * Somebody has done what an advisory asks for, in the running transaction or one of its own.
   *
   * @return false when it no longer waits
   */
  public boolean done(String employeeId, UUID advisoryId) {
    return Boolean.TRUE.equals(
        transaction.execute(
            _ -> {
              OpenFiles files = desk.open(List.of(employeeId), clock.now());
              boolean done = files.done(employeeId, advisoryId);
              desk.settleNews(files);
              return done;
            }));
  }

  private Outcome take(String employmentId, BiPredicate<OpenFiles, String> fact) {
    return registrations
        .employeeOf(employmentId)
        .map(employee -> takeAbout(employee, employmentId, fact))
        .orElse(Outcome.UNKNOWN_EMPLOYMENT);
  }

  private Outcome takeAbout(
      String employee, String employmentId, BiPredicate<OpenFiles, String> fact) {
    return Objects.requireNonNull(transaction.execute(_ -> takeHeld(employee, employmentId, fact)));
  }

  // Counted while nobody else can tell anything of the employee; what is not settled is not kept.
  private Outcome takeHeld(
      String employee, String employmentId, BiPredicate<OpenFiles, String> fact) {
    Instant now = clock.now();
    OpenFiles files = desk.open(List.of(employee), now);
    if (!fact.test(files, employee)) {
      return Outcome.KNOWN;
    }
    if (registrations.toldSince(employee, employmentId, now.minus(A_DAY)) >= MOST_A_DAY) {
      return Outcome.ENOUGH;
    }
    desk.settleNews(files);
    return Outcome.TAKEN;
  }
}
