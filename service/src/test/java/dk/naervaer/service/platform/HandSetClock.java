package dk.naervaer.service.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A machine's clock that a test sets, also back. */
final class HandSetClock implements InstantSource {
  private Instant now;

  HandSetClock(String now) {
    this.now = Instant.parse(now);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
