package dk.naervaer.service.delivery;

import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.TimedWork;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Looks into the mailbox that returned mail comes to, every few minutes of the machine's time. */
final class Bounces implements TimedWork {
  private static final String TIME_OUT = "20000";
  private static final int MOST_BYTES = 1024 * 1024;

  private final MailSettings.Bounces settings;
  private final MailStore store;
  private final PlatformClock clock;
  private Instant lookedAt = Instant.MIN;

  Bounces(MailSettings.Bounces settings, MailStore store, PlatformClock clock) {
    this.settings = settings;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public boolean isDue(Instant now) {
    return !clock.machineTime().minus(settings.every()).isBefore(lookedAt);
  }

  @Override
  public @Nullable Instant next() {
    return null;
  }

  @Override
  public synchronized void run() {
    lookedAt = clock.machineTime();
    try (Store mailbox = session().getStore()) {
      mailbox.connect(settings.host(), settings.port(), settings.user(), settings.password());
      try (Folder inbox = mailbox.getFolder("INBOX")) {
        inbox.open(Folder.READ_WRITE);
        for (Message message : inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
          take(message);
        }
      }
    } catch (MessagingException e) {
      throw new IllegalStateException("the mailbox of returned mail can't be read", e);
    }
  }

  private void take(Message message) throws MessagingException {
    Returned.of(beginning(message)).ifPresent(this::note);
    message.setFlag(Flags.Flag.SEEN, true);
  }

  /** Nothing more is fetched. */
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1L;
  }

  // A report stands at the beginning; what it quotes can be as long as mails are.
  static byte[] beginning(Message message) throws MessagingException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    try {
      message.writeTo(
          new OutputStream() {
            @Override
            public void write(int letter) throws Enough {
              if (kept.size() == MOST_BYTES) {
                throw new Enough();
              }
              kept.write(letter);
            }
          });
    } catch (Enough e) {
      return kept.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kept.toByteArray();
  }

  private void note(Returned returned) {
    MailState state =
        returned.forGood() ? MailState.PERMANENT_FAILURE : MailState.TEMPORARY_FAILURE;
    store.bounced(returned.messageId(), state, returned.status(), clock.now());
  }

  private Session session() {
    String protocol = settings.tls() ? "imaps" : "imap";
    Properties properties = new Properties();
    properties.setProperty("mail.store.protocol", protocol);
    for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail." + protocol + "." + step, TIME_OUT);
    }
    properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
    return Session.getInstance(properties);
  }
}
