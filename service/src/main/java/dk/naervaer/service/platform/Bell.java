package dk.naervaer.service.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells a thread that there is something to do, so that it need not keep asking. */
public final class Bell {
  private final Semaphore rung = new Semaphore(0);

  public void ring() {
    rung.release();
  }

  /** Waits until it rings, or so long. */
  public void await(Duration longest) throws InterruptedException {
    if (rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      rung.drainPermits();
    }
  }
}
