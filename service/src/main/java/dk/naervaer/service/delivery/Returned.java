package dk.naervaer.service.delivery;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server reports of a mail it could not deliver (RFC 3464). Everything else in the
 * report is passed over: it may quote what somebody wrote.
 *
 * @param messageId of the mail
 * @param status such as 5.1.1
 */
record Returned(String messageId, String status) {
  private static final int MOST_BYTES = 256 * 1024;
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\b");
  private static final Pattern STATUS =
      Pattern.compile("(?im)^Status:\\s*([45]\\.\\d{1,3}\\.\\d{1,3})");
  private static final Pattern MESSAGE_ID =
      Pattern.compile("(?im)^Message-ID:\\s*(<[^>\\s]{1,200}>)");

  boolean forGood() {
    return status.startsWith("5");
  }

  /**
   * What a message reports; empty when it is no report of a failure, or none that can be read:
   * whoever sends mail to that address decides what stands in it, and must not hold up the others.
   */
  static Optional<Returned> of(byte[] message) {
    try {
      return of(new MimeMessage(SESSION, new ByteArrayInputStream(message)));
    } catch (MessagingException | IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Returned> of(MimeMessage message) throws MessagingException, IOException {
    if (!message.isMimeType("multipart/report")
        || !(message.getContent() instanceof Multipart parts)) {
      return Optional.empty();
    }
    String report = "";
    String original = "";
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")) {
        report = text(part);
      } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
        original = text(part);
      }
    }
    Matcher status = STATUS.matcher(report);
    Matcher id = MESSAGE_ID.matcher(original);
    return FAILED.matcher(report).find() && status.find() && id.find()
        ? Optional.of(new Returned(id.group(1), status.group(1)))
        : Optional.empty();
  }

  private static String text(BodyPart part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
    }
  }
}
