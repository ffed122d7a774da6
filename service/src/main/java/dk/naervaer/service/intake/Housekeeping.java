package dk.naervaer.service.intake;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** At the start takes up what is held, then sweeps whenever a sweep is due. */
final class Housekeeping implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final ReleasePass releasePass;
  private final Sweep sweep;
  private final Pause pause = new Pause();
  private volatile boolean running;
  private volatile boolean begun;
  private volatile Thread thread = new Thread();

  Housekeeping(ReleasePass releasePass, Sweep sweep) {
    this.releasePass = releasePass;
    this.sweep = sweep;
  }

  /** Whether what was held at the start has been looked at. */
  boolean begun() {
    return begun;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("sweep").start(this::run);
  }

  private void run() {
    while (running) {
      try {
        work();
        Thread.sleep(LOOK);
        pause.over();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        // An error too, as of memory that somebody else took: else no morning would come any more.
        waitOut(e);
      }
    }
  }

  private void work() {
    if (!begun) {
      releasePass.run();
      begun = true;
    }
    if (sweep.isDue()) {
      sweep.run();
    }
  }

  private void waitOut(Throwable e) {
    if (running) {
      LOG.warn("The sweep waits: {}", e.getClass().getSimpleName());
    }
    try {
      Thread.sleep(pause.longer());
    } catch (InterruptedException stopped) {
      running = false;
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    Threads.join(thread);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Intake.PHASE;
  }
}
