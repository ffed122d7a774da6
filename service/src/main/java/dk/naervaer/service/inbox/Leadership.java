package dk.naervaer.service.inbox;

import dk.naervaer.config.Leader;
import dk.naervaer.config.Organisation;
import dk.naervaer.config.WorkUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who leads whom: the leader payroll names, if the organisation knows that one, else the unit's or
 * the nearest above.
 */
record Leadership(Organisation organisation) {

  /**
   * The leader of somebody in a work unit; empty when the coordinator has to step in.
   *
   * @param named the leader payroll names; null when it names none
   */
  Optional<Leader> of(String workUnit, @Nullable String named) {
    Optional<Leader> known = named == null ? Optional.empty() : organisation.leader(named);
    return known.or(() -> organisation.leaderOf(workUnit));
  }

  /** Whether it is the unit's own leader, for whom the unit's deputies stand in. */
  boolean isUnitsOwn(String leaderId, String workUnit) {
    return organisation
        .ledUnit(workUnit)
        .map(WorkUnit::leader)
        .filter(leader -> leader.id().equals(leaderId))
        .isPresent();
  }
}
