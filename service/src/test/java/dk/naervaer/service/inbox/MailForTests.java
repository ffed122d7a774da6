package dk.naervaer.service.inbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A real mail server in the test, and what has come to it. */
public final class MailForTests implements AutoCloseable {
  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

  /** A server that runs. */
  public MailForTests() {
    server.start();
  }

  /** The settings of a program that uses it. */
  public String[] settings() {
    return new String[] {
      "--naervaer.mail.host=127.0.0.1",
      "--naervaer.mail.port=" + server.getSmtp().getPort(),
      "--naervaer.mail.from=naervaer@prove.example",
      "--naervaer.portal.address=https://naervaer.prove.example"
    };
  }

  /** What has come, in the order it came. */
  public List<Received> received() {
    return Stream.of(server.getReceivedMessages()).map(MailForTests::read).toList();
  }

  /** What has come to an address. */
  public List<Received> to(String address) {
    return received().stream().filter(mail -> mail.to().equals(address)).toList();
  }

  /** A mail as it came. */
  public record Received(
      String to,
      String subject,
      String id,
      String date,
      String autoSubmitted,
      List<String> headers,
      List<String> parts) {
    /** The plain part. */
    public String plain() {
      return parts.get(0);
    }

    /** The HTML part. */
    public String html() {
      return parts.get(1);
    }

    /** All that a reader sees, or a program on the way. */
    public String everything() {
      return subject + "\n" + String.join("\n", headers) + "\n" + String.join("\n", parts);
    }
  }

  private static Received read(MimeMessage message) {
    try {
      MimeMultipart content = (MimeMultipart) message.getContent();
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < content.getCount(); i++) {
        BodyPart part = content.getBodyPart(i);
        parts.add(
            part.getContentType().startsWith("text/calendar")
                ? new String(
                    part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                : String.valueOf(part.getContent()));
      }
      return new Received(
          message.getAllRecipients()[0].toString(),
          message.getSubject(),
          message.getMessageID(),
          message.getHeader("Date", null),
          message.getHeader("Auto-Submitted", null),
          Collections.list(message.getAllHeaderLines()),
          parts);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
