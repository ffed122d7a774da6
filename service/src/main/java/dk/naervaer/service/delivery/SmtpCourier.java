package dk.naervaer.service.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Speaks SMTP. To a host that is not this machine only under TLS, whose name must match; every step
 * has a time-out, for without one a silent server holds a thread for ever.
 */
final class SmtpCourier implements Courier {
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
  private final Letter letter;

  SmtpCourier(MailSettings settings) {
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    sender.setUsername(settings.user());
    sender.setPassword(settings.password());
    sender.setDefaultEncoding("UTF-8");
    sender.setJavaMailProperties(properties(settings));
    letter = new Letter(settings.from());
  }

  private static Properties properties(MailSettings settings) {
    boolean outside = !isThisMachine(settings.host());
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.auth", String.valueOf(settings.user() != null));
    properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.implicitTls()));
    properties.setProperty("mail.smtp.starttls.enable", "true");
    properties.setProperty(
        "mail.smtp.starttls.required", String.valueOf(outside && !settings.implicitTls()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", String.valueOf(outside));
    properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    properties.setProperty("mail.smtp.localhost", "naervaer.invalid");
    properties.setProperty(
        "mail.smtp.connectiontimeout", String.valueOf(settings.connectTimeout().toMillis()));
    properties.setProperty("mail.smtp.timeout", String.valueOf(settings.readTimeout().toMillis()));
    properties.setProperty(
        "mail.smtp.writetimeout", String.valueOf(settings.writeTimeout().toMillis()));
    return properties;
  }

  static boolean isThisMachine(@org.jspecify.annotations.Nullable String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @Override
  public Answer hand(Mail mail, Instant now) {
    try {
      sender.send(letter.write(sender.createMimeMessage(), mail, now));
      return new Answer.Taken();
    } catch (AddressException e) {
      return new Answer.Refused(501);
    } catch (MailException | MessagingException e) {
      return answer(e);
    }
  }

  // What the server said hangs somewhere in a tangle of causes and next exceptions.
  private static Answer answer(Exception failure) {
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(failure);
    int code = 0;
    List<Throwable> seen = new ArrayList<>();
    while (!open.isEmpty()) {
      Throwable one = open.remove();
      if (seen.contains(one)) {
        continue;
      }
      seen.add(one);
      code = Math.max(code, code(one));
      if (one.getCause() != null) {
        open.add(one.getCause());
      }
      if (one instanceof MessagingException messaging && messaging.getNextException() != null) {
        open.add(messaging.getNextException());
      }
      if (one instanceof MailSendException many) {
        open.addAll(List.of(many.getMessageExceptions()));
      }
    }
    return code >= 400
        ? new Answer.Refused(code)
        : new Answer.Unreachable(seen.getLast().getClass().getSimpleName());
  }

  private static int code(Throwable failure) {
    return switch (failure) {
      case SMTPAddressFailedException address -> address.getReturnCode();
      case SMTPSenderFailedException from -> from.getReturnCode();
      case SMTPSendFailedException send -> send.getReturnCode();
      default -> 0;
    };
  }
}
