package dk.naervaer.service.platform;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does timed work whenever it is due while the program runs; waits longer after failures. */
public final class WorkThread implements SmartLifecycle {
  /** Starts before intake and stops after it. */
  private static final int PHASE = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(WorkThread.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final String name;
  private final TimedWork work;
  private final PlatformClock clock;
  private final Bell bell;
  private volatile boolean running;
  private volatile Thread thread = new Thread();

  /**
   * A thread that is still to be started.
   *
   * @param bell rung when there is something to do at once
   */
  public WorkThread(String name, TimedWork work, PlatformClock clock, Bell bell) {
    this.name = name;
    this.work = work;
    this.clock = clock;
    this.bell = bell;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name(name).start(this::run);
  }

  private void run() {
    Duration wait = LOOK;
    while (running) {
      try {
        if (work.isDue(clock.now())) {
          work.run();
        }
        bell.await(LOOK);
        wait = LOOK;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        // An error too, as of memory that somebody else took: else it would never be done again.
        wait = later(wait, e);
      }
    }
  }

  private Duration later(Duration wait, Throwable failure) {
    if (running) {
      LOG.warn("{} waits: {}", name, failure.getClass().getSimpleName());
      LOG.debug("{} failed", name, failure);
      try {
        Thread.sleep(wait);
      } catch (InterruptedException e) {
        running = false;
      }
    }
    Duration longer = wait.multipliedBy(2);
    return longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
  }

  @Override
  public void stop() {
    running = false;
    bell.ring();
    try {
      if (!thread.join(Duration.ofSeconds(5))) {
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
