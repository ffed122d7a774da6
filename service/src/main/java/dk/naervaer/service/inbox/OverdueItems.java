package dk.naervaer.service.inbox;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.platform.PlatformClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** What waits past its day in each work unit: counts without a person, for coordinators and HR. */
public final class OverdueItems {
  private static final Duration RECENT = Duration.ofDays(90);

  private final ItemStore items;
  private final PlatformClock clock;

  OverdueItems(ItemStore items, PlatformClock clock) {
    this.items = items;
    this.clock = clock;
  }

  /**
   * A work unit with something overdue.
   *
   * @param passedOn how many of them lie with the deputy or higher
   * @param notDone what closed by itself undone within the last 90 days
   */
  public record InUnit(
      String workUnit, long items, LocalDate oldest, long passedOn, long notDone) {}

  /** The units the caller follows, the one with most overdue first. */
  public List<InUnit> of(Caller caller) {
    return items.overdue(
        caller.workUnitsAs(Role.COORDINATOR, Role.HR), clock.today(), clock.now().minus(RECENT));
  }

  /**
   * What leaders of a work unit were asked for, and what became of it.
   *
   * @param notDone closed by itself, or its time limit has passed
   * @param otherwise found not relevant, or handed on
   */
  public record Proof(
      String workUnit, String action, long done, long notDone, long otherwise, long open) {}

  /** Proof of what was done of all that was due within these days, both included. */
  public List<Proof> proof(Caller caller, LocalDate from, LocalDate to) {
    return items.proof(caller.workUnitsAs(Role.COORDINATOR, Role.HR), from, to);
  }
}
