package dk.naervaer.service.inbox;

import dk.naervaer.config.MailKind;
import dk.naervaer.config.MailLanguage;
import dk.naervaer.config.MailText;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.delivery.Html;
import dk.naervaer.service.delivery.MailDraft;

/** A mail of one sentence or two, in plain text and as HTML. */
final class ShortMail {
  private ShortMail() {}

  /**
   * A mail to somebody with an account.
   *
   * @param key what makes it one mail
   */
  static MailDraft to(
      Caller reader, String key, MailKind kind, MailText.Words words, MailLanguage language) {
    return new MailDraft(
        key,
        kind.word(),
        reader.id(),
        reader.name(),
        reader.mail(),
        language.word(),
        words.subject(),
        words.body(),
        html(words.body(), language),
        null,
        null);
  }

  /** A mail to an employee, whose name is in none. */
  static MailDraft toEmployee(
      String employee,
      String address,
      String key,
      MailKind kind,
      MailText.Words words,
      MailLanguage language) {
    return new MailDraft(
        key,
        kind.word(),
        employee,
        "",
        address,
        language.word(),
        words.subject(),
        words.body(),
        html(words.body(), language),
        null,
        null);
  }

  static String html(String body, MailLanguage language) {
    return "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title></title></head><body><p>%s</p></body></html>"
        .formatted(language.word(), Html.escape(body).replace("\n", "<br>"));
  }
}
