package dk.naervaer.service.accesslog;

import dk.naervaer.service.platform.PlatformClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of accesses. */
public final class AccessLog {
  private static final int AT_ONCE = 2_000;
  private static final int NEWEST = 5_000;

  private final TransactionTemplate transaction;
  private final AccessStore store;
  private final PlatformClock clock;
  private final AccessChain chain;
  private final AccessSamples samples;
  private final AtomicReference<AccessEntry.End> newest =
      new AtomicReference<>(AccessEntry.End.NOTHING);

  AccessLog(
      TransactionTemplate transaction,
      AccessStore store,
      PlatformClock clock,
      AccessChain chain,
      AccessSamples samples) {
    this.chain = chain;
    this.samples = samples;
    this.transaction = transaction;
    this.store = store;
    this.clock = clock;
  }

  /** Adds an entry; it is on disk when this returns. */
  public void note(Access access) {
    AccessEntry added =
        Objects.requireNonNull(
            transaction.execute(
                _ -> {
                  store.lock();
                  AccessEntry entry = chain.after(last(), access);
                  store.add(entry);
                  return entry;
                }));
    newest.accumulateAndGet(added.end(), (a, b) -> a.number() > b.number() ? a : b);
  }

  /** The number of the newest entry: one that falls tells that somebody has cut the log. */
  long newestNumber() {
    return last().number();
  }

  private AccessEntry.End last() {
    return store.last().map(AccessEntry::end).orElseGet(store::gone);
  }

  /**
   * Lets the oldest go, in the running transaction: those from before an instant up to the first
   * that is younger or about somebody whose data stay. What is less than two years older than the
   * newest, or than now, stays in any case.
   *
   * @return how many went
   */
  public long letGo(Instant before, Set<String> kept) {
    store.lock();
    store.endBefore(before, kept).ifPresent(end -> store.end(end, clock.now(), chain.sealOf(end)));
    return store.deleteGone();
  }

  /** What was searched for, the newest first. */
  public List<AccessEntry> search(AccessQuery query) {
    return store.search(query);
  }

  /** The employees of whom anything was seen, changed or exported: those to tell after a breach. */
  public List<String> affected(AccessQuery query) {
    return store.affected(query);
  }

  /** What does not agree: entries that are gone, came later, or were changed. */
  public List<String> faults() {
    return withGone(withCut(faultsAfter(store.gone())));
  }

  // The database lets its worker say an end that is old enough; only this program seals one.
  private List<String> withGone(List<String> faults) {
    boolean sealed = false;
    for (AccessStore.Gone gone : store.allGone()) {
      boolean fromBefore = gone.seal() == null && !sealed;
      if (!fromBefore && !chain.sealOf(gone.end()).equals(gone.seal())) {
        faults.add("that entries up to " + gone.end().number() + " go was not said by the program");
      }
      sealed |= gone.seal() != null;
    }
    faults.addAll(samples.faults());
    return faults;
  }

  // The chain itself doesn't tell what has been cut from its end; this program knows what it added.
  private List<String> withCut(List<String> faults) {
    AccessEntry.End known = newest.get();
    if (known.number() > 0 && !store.holds(known)) {
      faults.add("entries up to " + known.number() + " are gone from the newest end");
    }
    return faults;
  }

  /** The same among the newest, for a page. */
  public List<String> newestFaults() {
    long newest = newestNumber();
    List<AccessEntry> one = store.after(newest - NEWEST - 1, 1);
    AccessEntry.End gone = store.gone();
    return withGone(
        withCut(
            one.isEmpty() || newest - NEWEST <= gone.number()
                ? faultsAfter(gone)
                : faultsAfter(one.getFirst().end())));
  }

  private List<String> faultsAfter(AccessEntry.End end) {
    List<String> faults = new ArrayList<>();
    AccessEntry.End before = end;
    List<AccessEntry> some = store.after(before.number(), AT_ONCE);
    while (!some.isEmpty()) {
      for (AccessEntry entry : some) {
        if (!chain.follows(entry, before)) {
          faults.add("entry " + entry.number() + " is not what followed the one before it");
        }
        before = entry.end();
      }
      some = store.after(some.getLast().number(), AT_ONCE);
    }
    return faults;
  }
}
