package dk.naervaer.service.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * So many work at once, and the others wait for a while, whoever came first before the rest. Each
 * request has a virtual thread, and there are as many carriers of them as processors: what reckons
 * for long holds one, so that as many such requests as there are processors would keep everybody
 * waiting. Safe for use by many threads.
 */
public final class Turns {
  private final Semaphore free;
  private final Duration patience;

  /**
   * Turns.
   *
   * @param most at once, 1 or more
   * @param patience how long a turn is waited for
   */
  public Turns(int most, Duration patience) {
    this.free = new Semaphore(most, true);
    this.patience = patience;
  }

  /** Turns on half of the processors, so that the other half is everybody's. */
  public static Turns onHalfTheProcessors(Duration patience) {
    return new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), patience);
  }

  /** Takes one, which has to be given back; false when none came free in time. */
  public boolean isGranted() {
    try {
      return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Gives one back. */
  public void giveBack() {
    free.release();
  }

  /**
   * Does some work when there is a turn for it.
   *
   * @throws NoTurn when none came free in time; nothing was done
   */
  public <T extends @Nullable Object> T inTurn(Supplier<T> work) {
    if (!isGranted()) {
      throw new NoTurn();
    }
    try {
      return work.get();
    } finally {
      giveBack();
    }
  }

  /** Others had all turns for too long: whoever asked may come again. */
  public static final class NoTurn extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoTurn() {
      super("no turn came free in time");
    }
  }
}
