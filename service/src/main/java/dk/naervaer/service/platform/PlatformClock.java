package dk.naervaer.service.platform;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
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
  private final ReentrantLock driving = new ReentrantLock();
  // Readers never wait for a driver, who waits for a connection that a reader may hold.
  private volatile @Nullable ClockSetting setting;
  private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

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
  public Instant now() {
    ClockSetting simulated = setting;
    Instant machineNow = machine.instant();
    return simulated == null
        ? micros(machineNow)
        : latest.accumulateAndGet(micros(simulated.at(machineNow)), PlatformClock::later);
  }

  /** Today's date in Copenhagen. */
  public LocalDate today() {
    return CopenhagenTime.dateAt(now());
  }

  /** The machine's time whatever this clock shows, for whoever drives it there. */
  public Instant machineTime() {
    return micros(machine.instant());
  }

  @Override
  public Instant instant() {
    return now();
  }

  /** Whether the clock is ours to drive. */
  public boolean simulated() {
    return setting != null;
  }

  /** Whether the clock goes on by itself. */
  public boolean running() {
    ClockSetting simulated = setting;
    return simulated == null || simulated.running();
  }

  /**
   * Drives a simulated clock on; it stays standing or running as it was. What is due in between is
   * the caller's affair. Stored, in a transaction of its own, before it is shown.
   *
   * @return false, and nothing done, when the instant lies behind the clock or the clock is real
   */
  public boolean advanceTo(Instant instant) {
    driving.lock();
    try {
      if (!simulated() || micros(instant).isBefore(now())) {
        return false;
      }
      set(instant, running());
      return true;
    } finally {
      driving.unlock();
    }
  }

  /**
   * Lets a simulated clock go on by itself, with the machine's, from where it is.
   *
   * @throws IllegalStateException when the clock is real
   */
  public void letRun() {
    driveFromHere(true);
  }

  /**
   * Lets a simulated clock stand where it is.
   *
   * @throws IllegalStateException when the clock is real
   */
  public void stand() {
    driveFromHere(false);
  }

  private void driveFromHere(boolean running) {
    driving.lock();
    try {
      set(now(), running);
    } finally {
      driving.unlock();
    }
  }

  private void set(Instant instant, boolean running) {
    if (!simulated()) {
      throw new IllegalStateException("the clock of this store is the machine's");
    }
    ClockSetting next = new ClockSetting(micros(instant), running, micros(machine.instant()));
    keeper.accept(next);
    setting = next;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
