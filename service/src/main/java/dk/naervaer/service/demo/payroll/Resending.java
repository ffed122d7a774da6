package dk.naervaer.service.demo.payroll;

import java.time.Duration;
import java.util.stream.Stream;

/** Payroll's outbox stutters: some events go out twice, some of them as if they were new. */
record Resending(long seed) {
  private static final double SAME_EVENT = 0.03;
  private static final double UNDER_ANOTHER_ID = 0.015;
  private static final int WITHIN_HOURS = 30;

  Stream<PayrollEvent> of(PayrollEvent event) {
    Dice dice = Dice.of(seed, event.id());
    Duration later = Duration.ofHours(dice.between(1, WITHIN_HOURS));
    PayrollEvent again = event.sentAt(event.knownAt().plus(later));
    double kind = dice.roll();
    if (kind < SAME_EVENT) {
      return Stream.of(event, again);
    }
    return kind < SAME_EVENT + UNDER_ANOTHER_ID
        ? Stream.of(event, again.withId(event.id() + "-again"))
        : Stream.of(event);
  }
}
