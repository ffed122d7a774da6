package dk.naervaer.service.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code naervaer.mail.*}.
 *
 * @param host of the mail server; without one mails are kept
 * @param from the sender's address
 * @param implicitTls TLS from the first byte (port 465) instead of STARTTLS
 * @param connectTimeout how long a connection may take
 * @param readTimeout how long an answer may take
 * @param writeTimeout how long a line may take to be taken
 * @param giveUpAfter how long a mail is tried
 * @param bounces the mailbox that returned mail comes to
 */
@ConfigurationProperties("naervaer.mail")
record MailSettings(
    @Nullable String host,
    @DefaultValue("25") int port,
    @Nullable String user,
    @Nullable String password,
    @DefaultValue("naervaer@localhost") String from,
    @DefaultValue("false") boolean implicitTls,
    @DefaultValue("10s") Duration connectTimeout,
    @DefaultValue("20s") Duration readTimeout,
    @DefaultValue("20s") Duration writeTimeout,
    @DefaultValue("4h") Duration giveUpAfter,
    @DefaultValue Bounces bounces) {

  /**
   * An IMAP mailbox.
   *
   * @param host none: nobody looks for returned mail
   */
  record Bounces(
      @Nullable String host,
      @DefaultValue("993") int port,
      @Nullable String user,
      @Nullable String password,
      @DefaultValue("true") boolean tls,
      @DefaultValue("5m") Duration every) {}

  boolean hasServer() {
    return host != null && !host.isBlank();
  }

  @Override
  public String toString() {
    return "MailSettings[" + host + ":" + port + "]";
  }
}
