package dk.naervaer.service.delivery;

import dk.naervaer.service.platform.CopenhagenTime;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Writes a mail as a MIME message: plain text, HTML, and an invitation where there is one. */
final class Letter {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String from;

  Letter(String from) {
    this.from = from;
  }

  MimeMessage write(MimeMessage message, Mail mail, Instant now) throws MessagingException {
    MailDraft draft = mail.draft();
    message.setFrom(new InternetAddress(from, true));
    message.setRecipient(Message.RecipientType.TO, one(String.valueOf(draft.address())));
    message.setSubject(draft.subject(), UTF_8);
    message.setHeader("Message-ID", mail.messageId());
    message.setHeader(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atZone(CopenhagenTime.ZONE)));
    // Nobody's absence note should answer it, and no list should take it up.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.setHeader("Content-Language", draft.language());
    MimeMultipart alternatives = new MimeMultipart("alternative");
    alternatives.addBodyPart(part(draft.plain(), "text/plain; charset=UTF-8"));
    alternatives.addBodyPart(part(draft.html(), "text/html; charset=UTF-8"));
    if (draft.calendar() != null) {
      alternatives.addBodyPart(
          part(draft.calendar(), "text/calendar; charset=UTF-8; method=" + draft.method()));
    }
    message.setContent(alternatives);
    return message;
  }

  /** An address by itself; a group would be a mail to everybody in it. */
  private static InternetAddress one(String address) throws AddressException {
    InternetAddress one = new InternetAddress(address, true);
    if (one.isGroup()) {
      throw new AddressException("a group");
    }
    return one;
  }

  private static MimeBodyPart part(String text, String type) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(text, type);
    return part;
  }
}
