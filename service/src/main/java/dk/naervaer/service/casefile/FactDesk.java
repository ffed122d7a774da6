package dk.naervaer.service.casefile;

import dk.naervaer.events.AnswerMessage;
import dk.naervaer.events.Bounds;
import dk.naervaer.events.TalkMessage;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Talk;
import dk.naervaer.service.platform.PlainId;
import dk.naervaer.service.platform.PlatformClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
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
    /** The very same is known already; nothing is changed. */
    KNOWN,
    /** Something else was told before under its id, and stands. */
    OTHERWISE,
    UNKNOWN_EMPLOYMENT,
    /** Its id is none of {@link PlainId}. */
    BAD_ID,
    /** It lies ahead: what has not happened yet is no fact. */
    AHEAD,
    /** It lies before {@link Bounds#FIRST_YEAR}. */
    LONG_AGO,
    /** Nothing that payroll has not ended could be ended by the day somebody is said to be back. */
    NOT_AWAY,
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
    if (message.heldOn().getYear() < Bounds.FIRST_YEAR) {
      return Outcome.LONG_AGO;
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
    Answer answer = AnswerFact.of(message, clock.now());
    if (answer.answeredOn().getYear() < Bounds.FIRST_YEAR) {
      return Outcome.LONG_AGO;
    }
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

  private Outcome take(String employmentId, BiFunction<OpenFiles, String, Told> fact) {
    return registrations
        .employeeOf(employmentId)
        .map(employee -> takeAbout(employee, employmentId, fact))
        .orElse(Outcome.UNKNOWN_EMPLOYMENT);
  }

  private Outcome takeAbout(
      String employee, String employmentId, BiFunction<OpenFiles, String, Told> fact) {
    return Objects.requireNonNull(transaction.execute(_ -> takeHeld(employee, employmentId, fact)));
  }

  // Counted while nobody else can tell anything of the employee; what is not settled is not kept.
  private Outcome takeHeld(
      String employee, String employmentId, BiFunction<OpenFiles, String, Told> fact) {
    Instant now = clock.now();
    OpenFiles files = desk.open(List.of(employee), now);
    Told told = fact.apply(files, employee);
    return switch (told) {
      case NEW -> keep(files, employee, employmentId, now);
      case KNOWN -> Outcome.KNOWN;
      case OTHERWISE -> Outcome.OTHERWISE;
      case NOT_AWAY -> Outcome.NOT_AWAY;
    };
  }

  private Outcome keep(OpenFiles files, String employee, String employmentId, Instant now) {
    if (registrations.toldSince(employee, employmentId, now.minus(A_DAY)) >= MOST_A_DAY) {
      return Outcome.ENOUGH;
    }
    desk.settleNews(files);
    return Outcome.TAKEN;
  }
}
