package dk.naervaer.service.inbox;

import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.casefile.Responsibility;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.sql.Horizon;
import dk.naervaer.service.platform.sql.Horizon.Reach;
import dk.naervaer.service.platform.sql.OnBehalf;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How far a caller sees in the database: the second wall, behind what {@link Sight} and the pages
 * decide. It is never narrower than they are, and names the rows by what they are about.
 */
public final class Horizons {
  private static final Map<Role, Recipient> ADDRESSED =
      Map.of(
          Role.HR, Recipient.HR,
          Role.PAYROLL, Recipient.PAYROLL,
          Role.LIAISON, Recipient.LIAISON);
  private static final Role[] OFFICES = {Role.COORDINATOR, Role.HR, Role.DATA_PROTECTION};
  private static final Role[] LEADS = {Role.LEADER, Role.DEPUTY};

  private final Sight sight;
  private final Readers readers;
  private final Registrations registrations;
  private final PlatformClock clock;

  Horizons(Sight sight, Readers readers, Registrations registrations, PlatformClock clock) {
    this.sight = sight;
    this.readers = readers;
    this.registrations = registrations;
    this.clock = clock;
  }

  /** The horizon of a caller today. */
  public Horizon of(Caller caller) {
    return OnBehalf.theProgram(() -> found(caller));
  }

  private Horizon found(Caller caller) {
    Horizon.Making horizon =
        Horizon.making()
            .see(Reach.ACCOUNT, Set.of(caller.id()))
            .see(Reach.EVERYWHERE, names(everywhere(caller)))
            .see(Reach.OFFICES, caller.workUnitsAs(OFFICES))
            .see(Reach.UNITS, caller.workUnitsAs(LEADS))
            .see(Reach.BELOW, readers.below(caller));
    ADDRESSED.forEach(
        (role, recipient) ->
            horizon.see(
                Reach.ADDRESSED,
                caller.workUnitsAs(role).stream().map(unit -> recipient + ":" + unit).toList()));
    addPeople(horizon, caller);
    if (caller.isAny(Role.EMPLOYEE)) {
      addSelf(horizon, caller.id());
    }
    return horizon.done();
  }

  private static Set<Role> everywhere(Caller caller) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : List.of(Role.COORDINATOR, Role.HR, Role.DATA_PROTECTION, Role.PAYROLL)) {
      if (caller.isAnyIn(Sheet.MUNICIPALITY, role)) {
        roles.add(role);
      }
    }
    return roles;
  }

  private static List<String> names(Set<Role> roles) {
    return roles.stream().map(Enum::name).toList();
  }

  // Whose employments are not all the caller's affair anyway are named one by one.
  private void addPeople(Horizon.Making horizon, Caller caller) {
    Set<Role> everywhere = everywhere(caller);
    Set<String> offices = unitsAs(caller, everywhere, OFFICES);
    Set<String> paid = unitsAs(caller, everywhere, Role.PAYROLL);
    Set<String> asked = new TreeSet<>(caller.workUnitsAs(LEADS));
    asked.addAll(offices);
    asked.addAll(paid);
    if (asked.isEmpty() && !caller.isAny(LEADS)) {
      return;
    }
    for (Responsibility one :
        registrations.responsibilitiesAround(caller.id(), asked, clock.today())) {
      if (offices.contains(one.workUnit()) || sight.isLedBy(caller, one)) {
        horizon.see(Reach.EMPLOYMENTS, Set.of(one.employmentId()));
        horizon.see(Reach.EMPLOYEES, Set.of(one.employeeId()));
      } else if (paid.contains(one.workUnit())) {
        horizon.see(Reach.PAID, Set.of(one.employmentId()));
        horizon.see(Reach.PAID_EMPLOYEES, Set.of(one.employeeId()));
      }
    }
  }

  private static Set<String> unitsAs(Caller caller, Set<Role> everywhere, Role... roles) {
    return Arrays.stream(roles)
        .filter(role -> !everywhere.contains(role))
        .flatMap(role -> caller.workUnitsAs(role).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void addSelf(Horizon.Making horizon, String employeeId) {
    horizon.see(Reach.EMPLOYEES, Set.of(employeeId));
    horizon.see(Reach.EMPLOYMENTS, registrations.employmentIdsOf(employeeId));
  }
}
