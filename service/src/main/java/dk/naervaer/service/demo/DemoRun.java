package dk.naervaer.service.demo;

import dk.naervaer.service.platform.PlatformClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The demo's thread: plays the year in, lets the clock run, and is payroll day by day from then on.
 * A run that was killed is gone on with at the next start. Does nothing in a store that was not
 * begun for it.
 */
public final class DemoRun implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DemoRun.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(5);

  private final PlatformClock clock;
  private final LastYear lastYear;
  private final DemoStore store;
  private final Supplier<PayrollOutbox> newOutbox;
  private final Leaders leaders;
  private final Optional<DemoPlan> plan;
  private CountDownLatch stopped = new CountDownLatch(0);
  private Thread thread = new Thread();

  /**
   * A demo that is still to be started.
   *
   * @param plan empty where no demo is wanted
   */
  DemoRun(
      PlatformClock clock,
      LastYear lastYear,
      DemoStore store,
      Supplier<PayrollOutbox> newOutbox,
      Leaders leaders,
      Optional<DemoPlan> plan) {
    this.clock = clock;
    this.lastYear = lastYear;
    this.store = store;
    this.newOutbox = newOutbox;
    this.leaders = leaders;
    this.plan = plan;
  }

  /** How far it is; empty where there is no demo. */
  public Optional<DemoProgress> progress() {
    return plan.map(wanted -> wanted.progress().latest());
  }

  /** Whether it drives the clock: then nobody else may. */
  public boolean isPlaying() {
    return progress().filter(progress -> !progress.done()).isPresent();
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(plan.isPresent() ? 1 : 0);
    plan.ifPresent(wanted -> thread = Thread.ofPlatform().name("demo").start(() -> run(wanted)));
  }

  private void run(DemoPlan wanted) {
    try (PayrollOutbox outbox = newOutbox.get()) {
      boolean again = true;
      while (again) {
        again = !played(wanted, outbox) && !stoppedWithin(BEFORE_ANOTHER_TRY);
      }
      // We were woken to end; the closing must not stumble over that.
      Thread.interrupted();
    }
  }

  /** False when something failed on the way. */
  private boolean played(DemoPlan wanted, PayrollOutbox outbox) {
    try {
      lastYear.play(wanted.payroll(), outbox, instant -> reached(wanted, instant));
      wanted.progress().done(clock.now());
      DayByDay days = new DayByDay(clock, wanted.payroll(), outbox, store);
      while (!stoppedWithin(LOOK)) {
        days.sendWhatIsDue();
      }
      return true;
    } catch (CancellationException stop) {
      return true;
    } catch (RuntimeException e) {
      if (isRunning()) {
        LOG.warn("The demo waits: {}", e.toString());
      }
      return false;
    }
  }

  private void reached(DemoPlan wanted, Instant instant) {
    wanted.progress().reached(instant);
    leaders.act(instant);
    if (!isRunning()) {
      throw new CancellationException("the program ends");
    }
  }

  private boolean stoppedWithin(Duration wait) {
    try {
      return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void stop() {
    // In this order: once it knows that it ends, nothing must disturb its closing.
    thread.interrupt();
    stopped.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  /** After everything else has started, and before everything else ends. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
