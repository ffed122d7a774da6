package dk.naervaer.service.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that comes due by the platform's clock. Whoever drives that clock stops at {@link #next} and
 * has it done there; what comes due without being stopped at is done when it is found due.
 */
public interface TimedWork {
  /** Whether something is to be done at this instant. */
  boolean isDue(Instant now);

  /**
   * When the clock has to stop for it; past when it is late already, null when it need not stop.
   */
  @Nullable Instant next();

  /** Does what is due now. */
  void run();
}
