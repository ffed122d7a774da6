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
import dk.naervaer.service.casefile.Responsibility;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Before whom an item lies: who leads the person, stands in, was passed it, or has its role. */
final class Readers {
  private final ItemStore items;
  private final Sight sight;
  private final Callers callers;
  private final BookInForce book;

  Readers(ItemStore items, Sight sight, Callers callers, BookInForce book) {
    this.items = items;
    this.sight = sight;
    this.callers = callers;
    this.book = book;
  }

  TellTimes times() {
    Configuration configuration = book.current().configuration();
    return new TellTimes(configuration.organisation(), configuration.mail());
  }

  List<Item> lyingBefore(Caller caller, boolean closedToo) {
    List<Responsibility> led = sight.ledBy(caller);
    return items.lyingBefore(reach(caller, led), closedToo).stream()
        .filter(item -> may(caller, item, led))
        .toList();
  }

  /** The same of one person's. */
  List<Item> lyingBefore(Caller caller, String employeeId) {
    List<Responsibility> led = sight.ledBy(caller);
    return items.ofEmployee(employeeId).stream().filter(item -> may(caller, item, led)).toList();
  }

  boolean may(Caller caller, Item item) {
    boolean leads = item.ask().recipient() == Recipient.LEADER;
    return may(caller, item, leads ? sight.ledBy(caller) : List.of());
  }

  // By who somebody is today: whom it was addressed to once leads another unit by now, or none.
  private boolean may(Caller caller, Item item, List<Responsibility> led) {
    Ask ask = item.ask();
    // A notice is the employee's own affair, and nobody's task.
    if (ask.recipient() == Recipient.EMPLOYEE) {
      return caller.isAny(Role.EMPLOYEE) && ask.addressee().equals(caller.id());
    }
    if (caller.isAnyIn(ask.workUnit(), Role.COORDINATOR)) {
      return true;
    }
    if (ask.recipient() == Recipient.LEADER) {
      return leads(caller, ask, led) || isNextLevel(caller, item);
    }
    if (ask.addressee().isEmpty()) {
      return caller.isAnyIn(ask.workUnit(), Addressing.roleOf(ask.recipient()));
    }
    // Whoever has that role in the unit is its liaison, or stands in today.
    return ask.recipient() == Recipient.LIAISON && caller.isAnyIn(ask.workUnit(), Role.LIAISON);
  }

  private static boolean leads(Caller caller, Ask ask, List<Responsibility> led) {
    return ask.employmentId().isEmpty()
        ? caller.isAnyIn(ask.workUnit(), Role.LEADER, Role.DEPUTY)
        : led.stream().anyMatch(one -> one.employmentId().equals(ask.employmentId()));
  }

  private boolean isNextLevel(Caller caller, Item item) {
    return item.telling().stage() == Stage.WITH_NEXT_LEVEL
        && caller.leadsByName(item.ask().workUnit())
        && new Addressing(organisation(), callers)
            .above(item.ask().workUnit())
            .map(Leader::id)
            .filter(caller.id()::equals)
            .isPresent();
  }

  private ItemStore.Reach reach(Caller caller, List<Responsibility> led) {
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
        caller.workUnitsAs(Role.LEADER, Role.DEPUTY),
        led.stream().map(Responsibility::employeeId).collect(Collectors.toSet()),
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
          .filter(id -> caller.leadsByName(id))
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
