package dk.naervaer.service.inbox;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.platform.PlatformClock;
import java.time.LocalDate;
import java.util.List;

/** What waits past its day in each work unit: counts without a person, for coordinators and HR. */
public final class OverdueItems {
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
   */
  public record InUnit(String workUnit, long items, LocalDate oldest, long passedOn) {}

  /** The units the caller follows, the one with most overdue first. */
  public List<InUnit> of(Caller caller) {
    return items.overdue(caller.workUnitsAs(Role.COORDINATOR, Role.HR), clock.today());
  }
}
