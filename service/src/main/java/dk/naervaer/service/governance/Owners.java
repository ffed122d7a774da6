package dk.naervaer.service.governance;

import dk.naervaer.config.Committee;
import dk.naervaer.config.Committee.Member;
import dk.naervaer.config.Committee.Side;
import dk.naervaer.config.Organisation;
import dk.naervaer.config.WorkUnit;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which committee owns which level's sheets, and how somebody stands to them. */
final class Owners {
  private static final Role[] SEATS = {
    Role.COMMITTEE_LEADER_SIDE, Role.COMMITTEE_EMPLOYEE_SIDE, Role.MAIN_COMMITTEE
  };

  private final Organisation organisation;

  Owners(Organisation organisation) {
    this.organisation = organisation;
  }

  /**
   * The committee that owns a level: the main committee the municipality's; of a unit the one that
   * names it, or else the nearest unit above. Nobody owns the law.
   */
  Optional<Committee> ownerOf(String level) {
    if (level.equals(Sheet.STATUTORY)) {
      return Optional.empty();
    }
    if (level.equals(Sheet.MUNICIPALITY)) {
      return organisation.committees().stream()
          .filter(committee -> committee.main() || committee.workUnits().contains(level))
          .findFirst();
    }
    for (WorkUnit unit : organisation.upwardsFrom(level)) {
      Optional<Committee> owner =
          organisation.committees().stream()
              .filter(committee -> !committee.main())
              .filter(committee -> committee.workUnits().contains(unit.id()))
              .findFirst();
      if (owner.isPresent()) {
        return owner;
      }
    }
    return organisation.committees().stream().filter(Committee::main).findFirst();
  }

  /**
   * How somebody stands to a level's sheets, which is the one rule of who sees them and who does
   * something to them: a member of the committee that owns the level, and the coordinator, each as
   * far as the login lets them.
   */
  Actor actor(Caller caller, String level) {
    Set<Side> sides =
        ownerOf(level).filter(owner -> isSeated(caller, owner, level)).stream()
            .flatMap(owner -> owner.members().stream())
            .filter(member -> member.id().equals(caller.id()))
            .map(Member::side)
            .collect(Collectors.toSet());
    return new Actor(caller.id(), caller.name(), coordinates(caller, level), sides);
  }

  /** The levels whose sheets are somebody's affair. */
  Set<String> levels(Caller caller) {
    return Stream.concat(
            Stream.of(Sheet.STATUTORY, Sheet.MUNICIPALITY),
            organisation.workUnits().stream().map(WorkUnit::id))
        .filter(level -> actor(caller, level).isInvolved())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean coordinates(Caller caller, String level) {
    return level.equals(Sheet.STATUTORY)
        ? caller.isOfAll(Role.COORDINATOR)
        : caller.isAnyIn(level, Role.COORDINATOR);
  }

  // The login of the municipality may tell of a seat for some units only. The main committee owns
  // what nobody else does, also where its own units don't reach.
  private boolean isSeated(Caller caller, Committee owner, String level) {
    boolean reaches =
        organisation.upwardsFrom(level).stream()
            .anyMatch(unit -> owner.workUnits().contains(unit.id()));
    return reaches ? caller.isAnyIn(level, SEATS) : caller.isAny(SEATS);
  }

  List<Member> members(String level) {
    return ownerOf(level).map(Committee::members).orElse(List.of());
  }

  boolean knows(String level) {
    return level.equals(Sheet.STATUTORY)
        || level.equals(Sheet.MUNICIPALITY)
        || organisation.find(level).isPresent();
  }
}
