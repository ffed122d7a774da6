package dk.naervaer.service.intake;

import dk.naervaer.service.platform.PlatformClock;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock of a simulated store, for those who drive it. Every morning's sweep that lies on the
 * way is done at its own instant, and none is passed before all is settled.
 */
public final class DrivenClock {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration FIRST_LOOK = Duration.ofMillis(2);
  private static final Duration LAST_LOOK = Duration.ofMillis(100);

  private final PlatformClock clock;
  private final Sweep sweep;
  private final Settled settled;

  DrivenClock(PlatformClock clock, Sweep sweep, Settled settled) {
    this.clock = clock;
    this.sweep = sweep;
    this.settled = settled;
  }

  /**
   * Where the clock stands.
   *
   * @param settled whether all is done that there is to do at that instant
   */
  public record Status(Instant instant, boolean settled) {}

  /** What became of a wish to drive it on. */
  public enum Answer {
    DONE,
    /** The store is on the machine's time. */
    NOT_SIMULATED,
    /** The clock never goes back. */
    BACKWARDS,
    /** A sweep lies on the way, and something is still to be done, or said, before it. */
    UNSETTLED
  }

  /** Whether there is a clock to be driven here. */
  public boolean isSimulated() {
    return clock.simulated();
  }

  public Status status() {
    return new Status(clock.now(), settled.isSo());
  }

  /** Drives the clock on; where a sweep can't be passed, it stands as far as it came. */
  public synchronized Answer advanceTo(Instant target) {
    if (!clock.simulated()) {
      return Answer.NOT_SIMULATED;
    }
    if (target.isBefore(clock.now())) {
      return Answer.BACKWARDS;
    }
    settled.doWhatIsDue();
    boolean settledBefore = settled.isSo();
    if (sweep.isDue()) {
      sweep.run();
    }
    while (isSomethingOnTheWay(target)) {
      if (sweep.isStopped()) {
        return Answer.UNSETTLED;
      }
      if (!settledBefore && isSweepOnTheWay(target)) {
        return Answer.UNSETTLED;
      }
      if (!settledBefore) {
        // Only a sweep has to wait: what is to be told on the way is told when the clock is there.
        break;
      }
      passOne(target);
      settledBefore = isSettledSoon();
    }
    boolean moved = clock.advanceTo(target);
    settled.doWhatIsDue();
    return moved ? Answer.DONE : Answer.BACKWARDS;
  }

  private boolean isSomethingOnTheWay(Instant target) {
    Instant stop = settled.nextStop();
    return isSweepOnTheWay(target) || (stop != null && !stop.isAfter(target));
  }

  private boolean isSweepOnTheWay(Instant target) {
    return !sweep.next().isAfter(target);
  }

  private void passOne(Instant target) {
    Instant stop = settled.nextStop();
    if (stop == null || stop.isAfter(target)) {
      passOneSweep(target);
    } else if (stop.isBefore(sweep.next())) {
      clock.advanceTo(stop);
      settled.doWhatIsDue();
    } else {
      passOneSweep(stop);
    }
  }

  // Mornings with nobody to assess are passed by at once: years can lie before the first absence.
  private void passOneSweep(Instant target) {
    Instant busy = sweep.nextBusy();
    if (busy == null || busy.isAfter(target)) {
      clock.advanceTo(target);
      sweep.skipIdle();
    } else {
      clock.advanceTo(busy);
      sweep.run();
    }
  }

  /** Waits until all is settled; false when it takes too long. */
  public boolean isSettledSoon() {
    long until = System.nanoTime() + PATIENCE.toNanos();
    Duration look = FIRST_LOOK;
    settled.doWhatIsDue();
    while (!settled.isSo()) {
      if (System.nanoTime() > until) {
        return false;
      }
      try {
        Thread.sleep(look);
        settled.doWhatIsDue();
        look = look.compareTo(LAST_LOOK) < 0 ? look.multipliedBy(2) : LAST_LOOK;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
