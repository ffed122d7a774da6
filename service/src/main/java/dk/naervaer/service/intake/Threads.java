package dk.naervaer.service.intake;

import java.time.Duration;

/** Waits for threads that have been told to end. */
final class Threads {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Threads() {}

  static void join(Thread thread) {
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
