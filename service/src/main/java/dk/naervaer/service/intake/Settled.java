package dk.naervaer.service.intake;

import dk.naervaer.service.delivery.Outbox;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.TimedWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether all is done that there is to do at this moment of the clock. */
public final class Settled {
  private static final Logger LOG = LoggerFactory.getLogger(Settled.class);

  private final Housekeeping housekeeping;
  private final Backlog backlog;
  private final Sweep sweep;
  private final Outbox outbox;
  private final List<TimedWork> timed;
  private final PlatformClock clock;

  Settled(
      Housekeeping housekeeping,
      Backlog backlog,
      Sweep sweep,
      Outbox outbox,
      List<TimedWork> timed,
      PlatformClock clock) {
    this.timed = List.copyOf(timed);
    this.clock = clock;
    this.housekeeping = housekeeping;
    this.backlog = backlog;
    this.sweep = sweep;
    this.outbox = outbox;
  }

  /**
   * Every input record up to now is worked through, no sweep is due, nothing waits to be sent, and
   * nobody is to be told anything at this moment. Asked in the order in which one leads to the
   * next.
   */
  public boolean isSo() {
    return housekeeping.begun()
        && backlog.size() == 0
        && !sweep.isDue()
        && outbox.isEmpty()
        && timed.stream().noneMatch(work -> work.isDue(clock.now()));
  }

  /**
   * Does the timed work that is due now; what fails is left to its own thread, which tries again.
   */
  void doWhatIsDue() {
    for (TimedWork work : timed) {
      try {
        if (work.isDue(clock.now())) {
          work.run();
        }
      } catch (RuntimeException e) {
        LOG.warn("Timed work waits: {}", e.getClass().getSimpleName());
      }
    }
  }

  /** The first instant at which the clock has to stop for timed work; null when there is none. */
  @Nullable Instant nextStop() {
    return timed.stream()
        .map(TimedWork::next)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
