package dk.naervaer.service.intake;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.CaseDesk;
import dk.naervaer.service.casefile.OpenFiles;
import dk.naervaer.service.casefile.WorkUnitDesk;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.PlatformClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The day has passed: at 06:15 in Copenhagen everybody is assessed whose next date has come. Days
 * that were missed are caught up with one assessment. Several instances share the work.
 */
public final class Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final int AT_ONCE = 500;
  private static final Duration OTHERS = Duration.ofMillis(50);

  private final TransactionTemplate transaction;
  private final SweepStore store;
  private final SweepStops stops;
  private final double mostWithdrawn;
  private final BookInForce book;
  private final CaseDesk desk;
  private final WorkUnitDesk workUnits;
  private final PlatformClock clock;
  private final MeterRegistry meters;

  /**
   * A sweep.
   *
   * @param mostWithdrawn the share of what stands that one morning may take back unasked, 0..1
   */
  Sweep(
      TransactionTemplate transaction,
      SweepStore store,
      SweepStops stops,
      double mostWithdrawn,
      BookInForce book,
      CaseDesk desk,
      WorkUnitDesk workUnits,
      PlatformClock clock,
      MeterRegistry meters) {
    this.transaction = transaction;
    this.store = store;
    this.stops = stops;
    this.mostWithdrawn = mostWithdrawn;
    this.book = book;
    this.desk = desk;
    this.workUnits = workUnits;
    this.clock = clock;
    this.meters = meters;
  }

  /** The instant of the next sweep; past when one is due. */
  public Instant next() {
    LocalDate swept = store.sweptOn(lastMorning(clock.now()));
    return CopenhagenTime.sweepOn(swept.plusDays(1));
  }

  /**
   * Whether a sweep's instant has come and not everything of it is done, or somebody came due since
   * because rules changed at once.
   */
  public boolean isDue() {
    Instant now = clock.now();
    return (!next().isAfter(now) || desk.anyDue(lastMorning(now))) && !isStopped();
  }

  /** Whether the sweep of now waits for somebody's word. */
  boolean isStopped() {
    return stops.current().isPresent();
  }

  /** The instant of the next sweep that has anybody to assess; null when none has. */
  @Nullable Instant nextBusy() {
    Instant next = next();
    if (workUnits.isWatching(CopenhagenTime.dateAt(next))) {
      return next;
    }
    LocalDate first = desk.firstDue();
    if (first == null) {
      return null;
    }
    Instant due = CopenhagenTime.sweepOn(first);
    return due.isBefore(next) ? next : due;
  }

  /** Notes that the mornings up to now have nobody to assess. */
  void skipIdle() {
    store.swept(lastMorning(clock.now()), book.current().rules().hash());
  }

  static LocalDate lastMorning(Instant now) {
    LocalDate today = CopenhagenTime.dateAt(now);
    return CopenhagenTime.sweepOn(today).isAfter(now) ? today.minusDays(1) : today;
  }

  /**
   * Does the sweep of now; returns when nobody is left, whoever worked on the last, or when it
   * would take back so much that somebody has to say so first.
   */
  public synchronized void run() {
    if (isStopped()) {
      return;
    }
    Instant now = clock.now();
    LocalDate morning = lastMorning(now);
    RuleBook rules = book.current().rules();
    try {
      boolean asked = stops.mayGoOn(morning) || isByOtherRules(rules, morning);
      sweepAll(now, asked ? SweepGuard.open() : SweepGuard.of(desk.standing(), mostWithdrawn));
    } catch (SweepStopped e) {
      LOG.error("The sweep of {} stands still: {}", morning, e.getMessage());
      stops.stop(e.on(morning));
      return;
    }
    judgeWorkUnits(now);
    store.swept(morning, rules.hash());
  }

  // Whoever adopts or stops rules that take much back is asked about it then.
  private boolean isByOtherRules(RuleBook rules, LocalDate morning) {
    String before = store.sweptBy();
    boolean others = before != null && !before.equals(rules.hash());
    return others || rules.takesOverRunningCases(store.sweptOn(morning), morning);
  }

  private void sweepAll(Instant now, SweepGuard guard) {
    LocalDate today = CopenhagenTime.dateAt(now);
    do {
      while (sweepSome(now, guard)) {
        LOG.debug("swept some of {}", today);
      }
    } while (othersAreAtWork(today));
  }

  // After the people: who moved to another unit this morning is missed there.
  private void judgeWorkUnits(Instant now) {
    if (!lastMorning(now).isBefore(CopenhagenTime.dateAt(now))) {
      transaction.executeWithoutResult(_ -> workUnits.judge(now));
    }
  }

  private boolean othersAreAtWork(LocalDate today) {
    boolean left = desk.anyDue(today);
    if (left) {
      try {
        Thread.sleep(OTHERS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped while sweeping", e);
      }
    }
    return left;
  }

  private boolean sweepSome(Instant now, SweepGuard guard) {
    List<String> opened = new ArrayList<>();
    try {
      Integer withdrawn = transaction.execute(_ -> settleSome(now, opened, guard));
      guard.count(withdrawn == null ? 0 : withdrawn);
      return !opened.isEmpty();
    } catch (SweepStopped e) {
      throw e;
    } catch (RuntimeException e) {
      if (Outage.isOne(e) || opened.isEmpty()) {
        throw e;
      }
      opened.forEach(employeeId -> sweepOne(employeeId, now));
      return true;
    }
  }

  private int settleSome(Instant now, List<String> opened, SweepGuard guard) {
    OpenFiles files = desk.openDue(AT_ONCE, now);
    opened.addAll(files.employeeIds());
    int withdrawn = opened.isEmpty() ? 0 : desk.settleEverybody(files);
    guard.check(withdrawn);
    return withdrawn;
  }

  // One file that the program fails on must not keep all others from their advisories.
  private void sweepOne(String employeeId, Instant now) {
    try {
      transaction.executeWithoutResult(
          _ -> desk.settleEverybody(desk.open(List.of(employeeId), now)));
    } catch (RuntimeException e) {
      if (Outage.isOne(e)) {
        throw e;
      }
      LOG.error("A case file can't be swept: {}", e.getClass().getName());
      meters.counter("sweep.failed").increment();
      LocalDate tomorrow = CopenhagenTime.dateAt(now).plusDays(1);
      transaction.executeWithoutResult(_ -> desk.lookAgain(employeeId, tomorrow));
    }
  }
}
