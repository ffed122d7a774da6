package dk.naervaer.service.platform;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The program's only source of time: the machine's, or in a simulated store one that is driven. It
 * counts in microseconds, as PostgreSQL does, so that an instant comes back from there unchanged. A
 * simulated clock never goes back, whatever the machine's does. Safe for use by many threads.
 */
public final class PlatformClock implements InstantSource {
  private final InstantSource machine;
  private final Consumer<ClockSetting> keeper;
  private @Nullable ClockSetting setting;
  private Instant latest = Instant.MIN;

  private PlatformClock(
      InstantSource machine, @Nullable ClockSetting setting, Consumer<ClockSetting> keeper) {
    this.machine = machine;
    this.setting = setting;
    this.keeper = keeper;
  }

  /** The machine's time. */
  public static PlatformClock real() {
    return new PlatformClock(InstantSource.system(), null, nothing -> {});
  }

  /** A simulated clock that stands, kept nowhere: for a program without a store, and for tests. */
  public static PlatformClock standingAt(Instant instant) {
    ClockSetting standing = new ClockSetting(micros(instant), false, instant);
    return simulated(InstantSource.system(), standing, nothing -> {});
  }

  static PlatformClock simulated(
      InstantSource machine, ClockSetting setting, Consumer<ClockSetting> keeper) {
    return new PlatformClock(machine, setting, keeper);
  }

  /** What the clock shows, in whole microseconds. */
  public synchronized Instant now() {
    Instant machineNow = machine.instant();
    if (setting == null) {
      return micros(machineNow);
    }
    Instant shown = micros(setting.at(machineNow));
    latest = shown.isAfter(latest) ? shown : latest;
    return latest;
  }

  /** Today's date in Copenhagen. */
  public LocalDate today() {
    return CopenhagenTime.dateAt(now());
  }

  @Override
  public Instant instant() {
    return now();
  }

  /** Whether the clock is ours to drive. */
  public synchronized boolean simulated() {
    return setting != null;
  }

  /** Whether the clock goes on by itself. */
  public synchronized boolean running() {
    return setting == null || setting.running();
  }

  /**
   * Drives a simulated clock on; it stays standing or running as it was. What is due in between is
   * the caller's affair. Stored before it is shown, in a transaction of its own.
   *
   * @return false, and nothing done, when the instant lies behind the clock or the clock is real
   */
  public synchronized boolean advanceTo(Instant instant) {
    return setting != null && !micros(instant).isBefore(now()) && set(instant, setting.running());
  }

  /** Lets a simulated clock go on by itself, with the machine's, from where it is. */
  public synchronized void letRun() {
    set(now(), true);
  }

  /** Lets a simulated clock stand where it is. */
  public synchronized void stand() {
    set(now(), false);
  }

  private boolean set(Instant instant, boolean running) {
    if (setting == null) {
      throw new IllegalStateException("the clock of this store is the machine's");
    }
    ClockSetting next = new ClockSetting(micros(instant), running, micros(machine.instant()));
    keeper.accept(next);
    setting = next;
    return true;
  }

  private static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
