package dk.naervaer.service.access;

import dk.naervaer.config.Deputy;
import dk.naervaer.config.Leader;
import dk.naervaer.config.Organisation;
import dk.naervaer.config.WorkUnit;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.sql.OnBehalf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Who stands in for a leader who is away, told by the leader for set days. It is read beside the
 * deputies of {@code organisation.yaml}, which only the coordinator changes.
 */
public final class StandIns {
  private static final int LONGEST_DAYS = 366;

  /** Of a leader, now and later: each is read with every page of everybody's. */
  private static final int MOST = 20;

  private final StandInStore store;
  private final BookInForce book;
  private final PlatformClock clock;

  StandIns(StandInStore store, BookInForce book, PlatformClock clock) {
    this.store = store;
    this.book = book;
    this.clock = clock;
  }

  /** What became of a wish. */
  public enum Outcome {
    TAKEN,
    /** Who asks leads nobody. */
    NOT_A_LEADER,
    /** Only who leads or stands in somewhere can stand in. */
    UNKNOWN_PERSON,
    /** They begin in the past, end before they begin, or last more than a year. */
    BAD_DAYS,
    /** There are as many as anybody needs. */
    ENOUGH,
    /** Another was told under its id before, or the same and has ended since. */
    TOLD_BEFORE
  }

  /** Lets somebody stand in for the caller; the same twice counts once. */
  public Outcome register(Caller caller, UUID id, String deputy, LocalDate from, LocalDate to) {
    if (!caller.isAny(Role.LEADER)) {
      return Outcome.NOT_A_LEADER;
    }
    if (!candidates(caller).containsKey(deputy)) {
      return Outcome.UNKNOWN_PERSON;
    }
    if (from.isBefore(clock.today())
        || to.isBefore(from)
        || to.isAfter(from.plusDays(LONGEST_DAYS))) {
      return Outcome.BAD_DAYS;
    }
    StandIn wanted = new StandIn(id, caller.id(), deputy, from, to);
    List<StandIn> own = of(caller);
    if (own.contains(wanted)) {
      return Outcome.TAKEN;
    }
    if (own.size() >= MOST) {
      return Outcome.ENOUGH;
    }
    boolean added = OnBehalf.theProgram(() -> store.add(wanted, clock.now()));
    return added || of(caller).contains(wanted) ? Outcome.TAKEN : Outcome.TOLD_BEFORE;
  }

  /** Ends it at once; false when it is not the caller's, or has ended. */
  public boolean end(Caller caller, UUID id) {
    return OnBehalf.theProgram(() -> store.end(id, caller.id(), clock.now()));
  }

  /** Who stands in for the caller now or later, the nearest first. */
  public List<StandIn> of(Caller caller) {
    return store.notPassed(clock.today()).stream()
        .filter(one -> one.leader().equals(caller.id()))
        .toList();
  }

  /** Who stands in on a day, of everybody. */
  List<StandIn> on(LocalDate day) {
    return store.notPassed(day).stream().filter(one -> one.isOn(day)).toList();
  }

  /** Whom the caller can choose, with their names: who leads or stands in somewhere. */
  public Map<String, String> candidates(Caller caller) {
    Map<String, String> names = new TreeMap<>();
    Organisation organisation = book.current().configuration().organisation();
    for (WorkUnit workUnit : organisation.workUnits()) {
      Leader leader = workUnit.leader();
      if (leader != null) {
        names.put(leader.id(), leader.name());
      }
      for (Deputy deputy : workUnit.deputies()) {
        names.put(deputy.id(), deputy.name());
      }
    }
    names.remove(caller.id());
    return names;
  }
}
