package dk.naervaer.service.delivery;

import dk.naervaer.service.platform.Bell;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps the outbox empty while the program runs; waits longer from failure to failure. */
final class RelayThread implements SmartLifecycle {
  /** Starts before intake and stops after it. */
  static final int PHASE = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(RelayThread.class);
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final Relay relay;
  private final Bell bell;
  private volatile boolean running;
  private volatile Thread thread = new Thread();

  RelayThread(Relay relay, Bell bell) {
    this.relay = relay;
    this.bell = bell;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("relay").start(this::run);
  }

  private void run() {
    Duration wait = IDLE;
    while (running) {
      try {
        if (!relay.sendSome()) {
          bell.await(IDLE);
        }
        wait = IDLE;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        // An error too, as of memory that somebody else took: else nothing would leave any more.
        wait = later(wait, e);
      }
    }
  }

  private Duration later(Duration wait, Throwable failure) {
    if (running) {
      LOG.warn("Deliveries wait {} s: {}", wait.toSeconds(), failure.getClass().getSimpleName());
      tellReaders();
      pause(wait);
    }
    Duration longer = wait.multipliedBy(2);
    return longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
  }

  private void tellReaders() {
    try {
      relay.tellReaders();
    } catch (RuntimeException | Error e) {
      LOG.debug("The readers wait too: {}", e.getClass().getSimpleName());
    }
  }

  private void pause(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  @Override
  public void stop() {
    running = false;
    bell.ring();
    try {
      if (!thread.join(Duration.ofSeconds(5))) {
        thread.interrupt();
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
