package dk.naervaer.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The members of an answer. */
final class AnswerDraft implements Draft<AnswerMessage> {

  private @Nullable String id;
  private @Nullable String employmentId;
  private @Nullable String question;
  private @Nullable String answer;
  private @Nullable Instant answeredAt;

  @Override
  public void member(String name, JsonCursor value) {
    switch (name) {
      case "id" -> id = value.id();
      case "employmentId" -> employmentId = value.id();
      case "question" -> question = value.id();
      case "answer" -> answer = value.id();
      case "answeredAt" -> answeredAt = value.instant();
      default -> value.skip();
    }
  }

  @Override
  public AnswerMessage finish(JsonCursor object) {
    return new AnswerMessage(
        object.require(id, "id"),
        object.require(employmentId, "employmentId"),
        object.require(question, "question"),
        object.require(answer, "answer"),
        object.require(answeredAt, "answeredAt"));
  }
}
