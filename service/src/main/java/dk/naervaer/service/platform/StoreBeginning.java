package dk.naervaer.service.platform;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Decides at each start what clock the store is on: the one it was begun with, or, in an empty
 * store, the one that the settings ask for. A store on the machine's time never becomes a simulated
 * one.
 */
final class StoreBeginning {
  private final StoreMetaStore store;
  private final PlatformSettings settings;
  private final InstantSource machine;

  StoreBeginning(StoreMetaStore store, PlatformSettings settings, InstantSource machine) {
    this.store = store;
    this.settings = settings;
    this.machine = machine;
  }

  /**
   * The store's clock.
   *
   * @param simulationAllowed false where real people are advised
   * @throws StartRefused when the settings and the store don't fit
   */
  PlatformClock clock(boolean simulationAllowed) {
    StoreMeta meta = store.find().orElseGet(() -> begun(simulationAllowed));
    if (meta.simulated() && !simulationAllowed) {
      throw StartRefused.wrongClock("a simulated store never runs in the profile external");
    }
    if (settings.simulated() && !meta.simulated()) {
      throw StartRefused.wrongClock(
          "this store runs on real time: a simulated clock begins in an empty data folder only");
    }
    ClockSetting clock = meta.clock();
    return clock == null
        ? PlatformClock.real()
        : PlatformClock.simulated(machine, clock, store::keepClock);
  }

  private StoreMeta begun(boolean simulationAllowed) {
    if (settings.simulated() && !simulationAllowed) {
      throw StartRefused.wrongClock("the profile external never runs on a simulated clock");
    }
    Instant now = machine.instant().truncatedTo(ChronoUnit.MICROS);
    store.begin(new StoreMeta(now, firstClock(now), demo()));
    return store.find().orElseThrow();
  }

  private DemoState demo() {
    return settings.demo() && !settings.simulated() ? DemoState.WANTED : DemoState.NONE;
  }

  private @Nullable ClockSetting firstClock(Instant now) {
    if (settings.simulated()) {
      return new ClockSetting(wantedClock(), false, now);
    }
    return settings.demo() ? new ClockSetting(aYearBefore(now), false, now) : null;
  }

  private Instant wantedClock() {
    if (settings.clock() == null) {
      throw StartRefused.wrongClock(
          "--naervaer.simulated=true needs --naervaer.clock=<instant>, like 2026-01-01T06:00:00Z");
    }
    return settings.clock().truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant aYearBefore(Instant now) {
    return CopenhagenTime.dateAt(now).minusYears(1).atStartOfDay(CopenhagenTime.ZONE).toInstant();
  }
}
