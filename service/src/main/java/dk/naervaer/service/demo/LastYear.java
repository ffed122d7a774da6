package dk.naervaer.service.demo;

import dk.naervaer.service.intake.DrivenClock;
import dk.naervaer.service.platform.DemoState;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.StoreMetaStore;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings an empty store from a year ago to the present, and lets its clock run from there. */
final class LastYear {
  private static final Duration CLOSE_ENOUGH = Duration.ofSeconds(2);

  private final PlatformClock clock;
  private final DrivenClock drive;
  private final StoreMetaStore meta;
  private final DemoStore store;
  private final TransactionTemplate transaction;

  LastYear(
      PlatformClock clock,
      DrivenClock drive,
      StoreMetaStore meta,
      DemoStore store,
      TransactionTemplate transaction) {
    this.clock = clock;
    this.drive = drive;
    this.meta = meta;
    this.store = store;
    this.transaction = transaction;
  }

  /**
   * Plays on from where the clock stands; nothing when the year was played before.
   *
   * @param reached told each instant that has been worked through; throws to break off
   */
  void play(Payroll payroll, PayrollOutbox outbox, Consumer<Instant> reached) {
    if (state() != DemoState.PLAYED) {
      meta.keepDemo(DemoState.PLAYING);
      Instant end = catchUp(payroll, new Playback(clock, drive, outbox), reached);
      transaction.executeWithoutResult(_ -> keepPlayed(end));
    }
    if (!clock.running()) {
      drive.advanceTo(clock.machineTime());
      clock.letRun();
    }
  }

  /** The present moves on while the year is played. */
  private Instant catchUp(Payroll payroll, Playback playback, Consumer<Instant> reached) {
    Instant end = clock.machineTime();
    playback.play(payroll.until(end), end, reached);
    while (clock.machineTime().isAfter(end.plus(CLOSE_ENOUGH))) {
      end = clock.machineTime();
      playback.play(payroll.until(end), end, reached);
    }
    return end;
  }

  private void keepPlayed(Instant sentUntil) {
    store.keepSentUntil(sentUntil);
    meta.keepDemo(DemoState.PLAYED);
  }

  private DemoState state() {
    return meta.find().orElseThrow().demo();
  }
}
