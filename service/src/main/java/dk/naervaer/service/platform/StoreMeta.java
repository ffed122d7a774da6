package dk.naervaer.service.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What this store is.
 *
 * @param begunAt the machine's time at its first start
 * @param clock where its clock is, null in a store on the machine's time
 * @param demo how far the made-up year is
 */
public record StoreMeta(Instant begunAt, @Nullable ClockSetting clock, DemoState demo) {

  /** Whether the store was stamped simulated when it was begun. */
  public boolean simulated() {
    return clock != null;
  }
}
