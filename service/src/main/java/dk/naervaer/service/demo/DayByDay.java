package dk.naervaer.service.demo;

import dk.naervaer.service.demo.payroll.PayrollEvent;
import dk.naervaer.service.platform.PlatformClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Once today is reached: each event is sent when its own time has come. */
final class DayByDay {
  private static final Duration AHEAD = Duration.ofDays(1);

  private final PlatformClock clock;
  private final Payroll payroll;
  private final PayrollOutbox outbox;
  private final DemoStore store;
  private final Queue<PayrollEvent> coming = new ArrayDeque<>();
  private Instant lookedUntil;

  DayByDay(PlatformClock clock, Payroll payroll, PayrollOutbox outbox, DemoStore store) {
    this.clock = clock;
    this.payroll = payroll;
    this.outbox = outbox;
    this.store = store;
    this.lookedUntil = store.sentUntil();
  }

  /** Sends what has become due, also if that is much because the program was off. */
  void sendWhatIsDue() {
    Instant now = clock.now();
    lookAhead(now);
    List<PayrollEvent> due = new ArrayList<>();
    for (PayrollEvent next = coming.peek();
        next != null && !next.knownAt().isAfter(now);
        next = coming.peek()) {
      due.add(coming.remove());
    }
    if (!due.isEmpty()) {
      send(due);
    }
  }

  private void lookAhead(Instant now) {
    if (lookedUntil.isAfter(now)) {
      return;
    }
    Instant until = now.plus(AHEAD);
    payroll.until(until).stream()
        .filter(event -> event.knownAt().isAfter(lookedUntil))
        .forEach(coming::add);
    lookedUntil = until;
  }

  // What could not be sent is looked up anew, by where the store says we are.
  private void send(List<PayrollEvent> due) {
    try {
      outbox.send(due);
      store.keepSentUntil(due.getLast().knownAt());
    } catch (RuntimeException e) {
      coming.clear();
      lookedUntil = store.sentUntil();
      throw e;
    }
  }
}
