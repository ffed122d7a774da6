package dk.naervaer.service.governance;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every second whether another book is in force, and now and then at the folder. */
final class Watch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int FOLDER_EVERY = 30;

  private final BookKeeper keeper;
  private final Twin twin;
  private volatile boolean running;
  private volatile Thread thread = new Thread();

  Watch(BookKeeper keeper, Twin twin) {
    this.keeper = keeper;
    this.twin = twin;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("rules").daemon().start(this::run);
  }

  private void run() {
    int turn = 0;
    while (running) {
      try {
        keeper.look();
        if (turn++ % FOLDER_EVERY == 0) {
          twin.look();
        }
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        // An error too, as of memory that somebody else took: else no book would be seen any more.
        LOG.warn("The rules can't be looked at now: {}", e.getClass().getSimpleName());
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException stopped) {
      running = false;
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
