package dk.naervaer.events;

import java.time.Instant;

/**
 * A leader's answer to a question about a running case, by the API or by a line of {@code replay}.
 *
 * @param question such as {@code expected-long}
 * @param answer such as {@code yes}
 */
public record AnswerMessage(
    String id, String employmentId, String question, String answer, Instant answeredAt) {}
