package dk.naervaer.service.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail and what has become of it.
 *
 * @param messageId the same however often it is sent
 * @param attempts how often it was tried
 * @param firstTriedAt null before that
 * @param lastReply the mail server's last answer, three digits, or what kept it from answering
 */
public record Mail(
    long id,
    String messageId,
    MailDraft draft,
    Instant createdAt,
    MailState state,
    int attempts,
    @Nullable Instant firstTriedAt,
    @Nullable String lastReply) {

  @Override
  public String toString() {
    return "Mail[" + id + "]";
  }
}
