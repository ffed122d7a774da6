package dk.naervaer.service.delivery;

import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.TimedWork;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends mail: tried at once, then after growing pauses, then given up. A mail is locked while it is
 * sent, and its attempt is written before; so a program killed between the server's yes and our
 * commit sends it once more under the same Message-ID, never more often than it was killed.
 */
final class Post implements TimedWork {
  private static final int AT_ONCE = 10;
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final MailStore store;
  private final Courier courier;
  private final TransactionTemplate transaction;
  private final TransactionTemplate apart;
  private final PlatformClock clock;
  private final Duration giveUpAfter;
  private final MeterRegistry meters;

  Post(
      MailStore store,
      Courier courier,
      TransactionTemplate transaction,
      TransactionTemplate apart,
      PlatformClock clock,
      Duration giveUpAfter,
      MeterRegistry meters) {
    this.store = store;
    this.courier = courier;
    this.transaction = transaction;
    this.apart = apart;
    this.clock = clock;
    this.giveUpAfter = giveUpAfter;
    this.meters = meters;
  }

  @Override
  public boolean isDue(Instant now) {
    return store.anyDue(now);
  }

  // A mail is tried when the clock gets there; nothing waits for it.
  @Override
  public @Nullable Instant next() {
    return null;
  }

  @Override
  public synchronized void run() {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transaction.execute(_ -> sendSome(clock.now())));
    }
  }

  private boolean sendSome(Instant now) {
    List<Mail> due = store.lockDue(now, AT_ONCE);
    for (Mail mail : due) {
      if (mail.draft().address() == null) {
        end(mail, MailState.PERMANENT_FAILURE, now, "no-address");
      } else if (!send(mail, now)) {
        return false;
      }
    }
    return !due.isEmpty();
  }

  /** False when the server can't be used: then nobody else is tried either. */
  private boolean send(Mail mail, Instant now) {
    apart.executeWithoutResult(_ -> store.noteAttempt(mail.id(), now));
    switch (courier.hand(mail, now)) {
      case Courier.Answer.Taken _ -> end(mail, MailState.DELIVERED, now, "250");
      case Courier.Answer.Refused refused -> {
        String reply = String.valueOf(refused.code());
        if (refused.forGood()) {
          end(mail, MailState.PERMANENT_FAILURE, now, reply);
        } else {
          again(mail, MailState.TEMPORARY_FAILURE, now, reply);
        }
      }
      case Courier.Answer.Unreachable away -> {
        again(mail, MailState.TECHNICAL_FAILURE, now, away.because());
        store.letWait(now, now.plus(FIRST_PAUSE), away.because());
        return false;
      }
    }
    return true;
  }

  private void again(Mail mail, MailState atLast, Instant now, String reply) {
    Instant first = mail.firstTriedAt() == null ? now : mail.firstTriedAt();
    if (!now.isBefore(first.plus(giveUpAfter))) {
      end(mail, atLast, now, reply);
    } else {
      store.settle(mail.id(), MailState.SENDING, now, now.plus(pause(mail.attempts())), reply);
    }
  }

  private static Duration pause(int attemptsBefore) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attemptsBefore, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private void end(Mail mail, MailState state, Instant now, String reply) {
    store.settle(mail.id(), state, now, null, reply);
    meters.counter("mail", "state", state.word(), "kind", mail.draft().kind()).increment();
  }
}
