package dk.naervaer.service.casefile;

import dk.naervaer.events.AnswerMessage;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Question;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;

/** What an answer says, as the rules read it. */
public final class AnswerFact {
  private AnswerFact() {}

  /**
   * The fact. Back at work is told for a day, earlier or later than before: which word is the last
   * follows from when it was told.
   *
   * @param knownAt when it was told
   */
  public static Answer of(AnswerMessage message, Instant knownAt) {
    boolean back = message.question().equals(Question.IS_BACK.word());
    return new Answer(
        message.id(),
        message.question(),
        message.answer(),
        CopenhagenTime.dateAt(message.answeredAt()),
        back ? knownAt : message.answeredAt());
  }
}
