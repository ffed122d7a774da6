package dk.naervaer.service.faults;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong and is mended.
 *
 * @param lasts how long before it is mended; recovery is counted from the fault when that is no
 *     time, else from the mending
 * @param readyMeanwhile what readiness has to tell while it lasts; null when it can't be asked
 */
record Fault(
    String name, Runnable strike, Duration lasts, @Nullable Boolean readyMeanwhile, Runnable mend) {

  /** Mended at once. */
  static Fault passing(String name, Runnable strike, Runnable mend) {
    return new Fault(name, strike, Duration.ZERO, null, mend);
  }

  static Fault lasting(
      String name, Duration lasts, boolean readyMeanwhile, Runnable strike, Runnable mend) {
    return new Fault(name, strike, lasts, readyMeanwhile, mend);
  }
}
