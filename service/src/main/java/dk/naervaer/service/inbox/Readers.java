package dk.naervaer.service.inbox;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.Leader;
import dk.naervaer.config.Organisation;
import dk.naervaer.config.WorkUnit;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.PlatformClock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Before whom an item lies: its addressee, who stands in, whom it was passed up to, its role. */
final class Readers {
  private final ItemStore items;
  private final Callers callers;
  private final BookInForce book;
  private final PlatformClock clock;

  Readers(ItemStore items, Callers callers, BookInForce book, PlatformClock clock) {
    this.items = items;
    this.callers = callers;
    this.book = book;
    this.clock = clock;
  }

  TellTimes times() {
    Configuration configuration = book.current().configuration();
    return new TellTimes(configuration.organisation(), configuration.mail());
  }

  List<Item> lyingBefore(Caller caller, boolean closedToo) {
    return items.lyingBefore(reach(caller), closedToo).stream()
        .filter(item -> may(caller, item))
        .toList();
  }

  boolean may(Caller caller, Item item) {
    Ask ask = item.ask();
    // A notice is the employee's own affair, and nobody's task.
    if (ask.recipient() == Recipient.EMPLOYEE) {
      return caller.isAny(Role.EMPLOYEE) && ask.addressee().equals(caller.id());
    }
    if (caller.isAnyIn(ask.workUnit(), Role.COORDINATOR)) {
      return true;
    }
    if (ask.addressee().isEmpty()) {
      return caller.isAnyIn(ask.workUnit(), Addressing.roleOf(ask.recipient()));
    }
    if (ask.addressee().equals(caller.id())) {
      Role role = ask.recipient() == Recipient.LIAISON ? Role.LIAISON : Role.LEADER;
      return caller.isByName(role, ask.workUnit());
    }
    // Whoever has that role in the unit is its liaison, or stands in today.
    if (ask.recipient() == Recipient.LIAISON) {
      return caller.isAnyIn(ask.workUnit(), Role.LIAISON);
    }
    return ask.recipient() == Recipient.LEADER
        && (standsIn(caller, ask) || isNextLevel(caller, item));
  }

  private boolean standsIn(Caller caller, Ask ask) {
    return caller.isAnyIn(ask.workUnit(), Role.DEPUTY)
        && new Leadership(organisation()).isUnitsOwn(ask.addressee(), ask.workUnit());
  }

  private boolean isNextLevel(Caller caller, Item item) {
    return item.telling().stage() == Stage.WITH_NEXT_LEVEL
        && caller.isByName(Role.LEADER, item.ask().workUnit())
        && new Addressing(organisation(), callers)
            .above(item.ask().workUnit())
            .map(Leader::id)
            .filter(caller.id()::equals)
            .isPresent();
  }

  private ItemStore.Reach reach(Caller caller) {
    Set<Recipient> roles = EnumSet.noneOf(Recipient.class);
    for (Recipient recipient : Recipient.values()) {
      if (caller.isAny(Addressing.roleOf(recipient))) {
        roles.add(recipient);
      }
    }
    return new ItemStore.Reach(
        caller.id(),
        roles,
        caller.workUnitsAs(Role.HR, Role.PAYROLL, Role.COORDINATOR),
        caller.workUnitsAs(Role.DEPUTY),
        caller.workUnitsAs(Role.LIAISON),
        below(caller),
        caller.workUnitsAs(Role.COORDINATOR));
  }

  /** The work units that lie a level below those the caller leads. */
  Set<String> below(Caller caller) {
    Set<String> units = new TreeSet<>();
    if (caller.isAny(Role.LEADER)) {
      Addressing addressing = new Addressing(organisation(), callers);
      organisation().workUnits().stream()
          .map(WorkUnit::id)
          .filter(id -> caller.isByName(Role.LEADER, id))
          .filter(
              id -> addressing.above(id).map(Leader::id).filter(caller.id()::equals).isPresent())
          .forEach(units::add);
    }
    return units;
  }

  private Organisation organisation() {
    return book.current().configuration().organisation();
  }
}
