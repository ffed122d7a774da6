package dk.naervaer.service.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what another thread or process does: looks again and again, up to a deadline. */
public final class Eventually {
  private Eventually() {}

  /** Returns as soon as it is so; fails when it isn't within a minute. */
  public static void isSo(String what, BooleanSupplier condition) {
    isSo(what, Duration.ofMinutes(1), condition);
  }

  /** Returns as soon as it is so; fails when it isn't within some time. */
  public static void isSo(String what, Duration patience, BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + patience + ": " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
