package dk.naervaer.service.advisory;

import dk.naervaer.events.AdvisoryStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The advisories of some employees that a reconciliation can still change, as they are stored. */
public final class StandingAdvisories {
  private final Map<String, List<Advisory>> byEmployee = new HashMap<>();
  private final Map<UUID, Integer> versions = new HashMap<>();

  void add(Advisory advisory, int version) {
    byEmployee.computeIfAbsent(advisory.employeeId(), _ -> new ArrayList<>()).add(advisory);
    versions.put(advisory.id(), version);
  }

  /** Those of an employee. */
  public Collection<Advisory> of(String employeeId) {
    return byEmployee.getOrDefault(employeeId, List.of());
  }

  /** How many of them are given and stand. */
  public long live() {
    return byEmployee.values().stream()
        .flatMap(List::stream)
        .filter(advisory -> advisory.state().status() == AdvisoryStatus.GIVEN)
        .count();
  }

  /** How often the advisory has changed so far; 0 when it is new. */
  int version(UUID id) {
    return versions.getOrDefault(id, 0);
  }
}
