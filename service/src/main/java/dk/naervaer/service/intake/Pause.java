package dk.naervaer.service.intake;

import java.time.Duration;

/** Waits that grow from failure to failure. */
final class Pause {
  private static final Duration SHORTEST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private Duration next = SHORTEST;

  /** How long to wait after one more failure. */
  Duration longer() {
    Duration now = next;
    Duration twice = next.multipliedBy(2);
    next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    return now;
  }

  /** Something has succeeded. */
  void over() {
    next = SHORTEST;
  }
}
