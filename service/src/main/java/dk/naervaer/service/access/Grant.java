package dk.naervaer.service.access;

import java.util.Set;

/**
 * A role within work units.
 *
 * @param workUnits every unit it reaches, those below included
 */
public record Grant(Role role, Set<String> workUnits) {
  public Grant {
    workUnits = Set.copyOf(workUnits);
  }
}
