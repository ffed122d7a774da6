package dk.naervaer.service.portal;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what was refused to somebody who is not logged in, or who is refused ever again, and tells
 * the log: without the name as it was typed, which can be a password in the wrong field, and
 * without the address.
 */
final class RefusalCounter {
  private static final Logger LOG = LoggerFactory.getLogger(RefusalCounter.class);
  private static final int LINES_A_MINUTE = 30;

  private final MeterRegistry meters;
  private final Limits lines = new Limits(LINES_A_MINUTE);

  RefusalCounter(MeterRegistry meters) {
    this.meters = meters;
    for (Refusal why : Refusal.values()) {
      meters.counter("access.refused", "reason", why.word());
    }
  }

  /** Somebody was refused; each is counted, and the log does not run over. */
  void refused(Refusal why) {
    meters.counter("access.refused", "reason", why.word()).increment();
    if (lines.take(why.word()) == 0) {
      LOG.info("Somebody was refused, which is counted only: {}", why.word());
    }
  }
}
