package dk.naervaer.service.portal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waiting for one of a number of turns, for a while. */
final class Turn {
  private Turn() {}

  /** Takes one; false when none came free in time. */
  static boolean isGranted(Semaphore free, Duration patience) {
    try {
      return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
