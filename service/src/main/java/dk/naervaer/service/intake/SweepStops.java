package dk.naervaer.service.intake;

import dk.naervaer.service.platform.PlatformClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** Mornings' sweeps that were stopped, for all instances alike, and the word to go on. */
public final class SweepStops {
  private final TransactionTemplate transaction;
  private final SweepStore store;
  private final PlatformClock clock;

  SweepStops(TransactionTemplate transaction, SweepStore store, PlatformClock clock) {
    this.transaction = transaction;
    this.store = store;
    this.clock = clock;
  }

  /** The sweep that stands still now. */
  public Optional<SweepStop> current() {
    LocalDate day = Sweep.lastMorning(clock.now());
    return Objects.requireNonNull(transaction.execute(_ -> store.stopOf(day)));
  }

  /**
   * Lets the sweep that stands still go on, whatever it takes back.
   *
   * @return false when none stands still
   */
  public boolean goOn(String account) {
    Instant now = clock.now();
    LocalDate day = Sweep.lastMorning(now);
    return Boolean.TRUE.equals(transaction.execute(_ -> store.goOn(day, account, now)));
  }

  void stop(SweepStop stop) {
    transaction.executeWithoutResult(_ -> store.stop(stop, clock.now()));
  }

  boolean mayGoOn(LocalDate day) {
    return Boolean.TRUE.equals(transaction.execute(_ -> store.mayGoOn(day)));
  }
}
