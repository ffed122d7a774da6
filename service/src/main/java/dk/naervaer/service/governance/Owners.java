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
import java.util.stream.Collectors;

/** Which committee owns which level's sheets, and how somebody stands to them. */
final class Owners {
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

  Actor actor(Caller caller, String level) {
    Set<Side> sides =
        members(level).stream()
            .filter(member -> member.id().equals(caller.id()))
            .map(Member::side)
            .collect(Collectors.toSet());
    return new Actor(caller.id(), caller.name(), caller.isAny(Role.COORDINATOR), sides);
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
