package dk.naervaer.service.delivery;

import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent. Never holds a name but the receiver's, nor a word of illness.
 *
 * @param key what makes it one mail: a second one with the same key is not written
 * @param kind for counting
 * @param account whom it is for; empty for a contact without an account
 * @param address null when none is known
 * @param calendar an invitation as iCalendar; null when there is none
 * @param method its method
 */
public record MailDraft(
    String key,
    String kind,
    String account,
    String name,
    @Nullable String address,
    String language,
    String subject,
    String plain,
    String html,
    @Nullable String calendar,
    @Nullable String method) {

  @Override
  public String toString() {
    return "MailDraft[" + kind + "]";
  }
}
