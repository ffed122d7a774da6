package dk.naervaer.config;

import dk.naervaer.rules.settings.WorkUnitProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The municipality's work units, who leads them and who is responsible for what. */
public final class Organisation {
  private final Municipality municipality;
  private final Map<String, WorkUnit> workUnits = new LinkedHashMap<>();
  private final Map<String, WorkUnitProfile> profiles = new LinkedHashMap<>();
  private final Map<String, Liaison> liaisons;
  private final List<Committee> committees;
  private final List<Staff> staff;

  Organisation(
      Municipality municipality,
      List<WorkUnit> workUnits,
      Map<String, Liaison> liaisons,
      List<Committee> committees,
      List<Staff> staff) {
    this.municipality = municipality;
    this.liaisons = Collections.unmodifiableMap(new LinkedHashMap<>(liaisons));
    this.committees = List.copyOf(committees);
    this.staff = List.copyOf(staff);
    for (WorkUnit workUnit : workUnits) {
      this.workUnits.put(workUnit.id(), workUnit);
      profiles.put(workUnit.id(), workUnit.profile());
    }
  }

  /** The municipality itself. */
  public Municipality municipality() {
    return municipality;
  }

  /** Every work unit, in the order of the file. */
  public List<WorkUnit> workUnits() {
    return List.copyOf(workUnits.values());
  }

  /** The work unit with this id; empty for an unknown one. */
  public Optional<WorkUnit> find(String id) {
    return Optional.ofNullable(workUnits.get(id));
  }

  /** Every work unit as the rules see it, by id. */
  public Map<String, WorkUnitProfile> profiles() {
    return Collections.unmodifiableMap(profiles);
  }

  /**
   * A work unit as the rules see it.
   *
   * @throws IllegalArgumentException for an unknown id
   */
  public WorkUnitProfile profileOf(String id) {
    WorkUnitProfile profile = profiles.get(id);
    if (profile == null) {
      throw new IllegalArgumentException("no work unit " + id);
    }
    return profile;
  }

  /** For each work unit the levels whose sheets hold for it, widest first. */
  public Map<String, List<String>> chains() {
    Map<String, List<String>> chains = new LinkedHashMap<>();
    workUnits.values().forEach(workUnit -> chains.put(workUnit.id(), workUnit.chain()));
    return chains;
  }

  /** The leader of the unit or the nearest above; empty when there is none on the way up. */
  public Optional<Leader> leaderOf(String id) {
    return nearest(id, WorkUnit::leader);
  }

  /** The leader of the nearest unit above; empty when there is none on the way up. */
  public Optional<Leader> leaderAbove(String id) {
    WorkUnit workUnit = workUnits.get(id);
    String parent = workUnit == null ? null : workUnit.parent();
    return parent == null ? Optional.empty() : leaderOf(parent);
  }

  /** The liaison of the unit or the nearest above; empty when there is none on the way up. */
  public Optional<Liaison> liaisonOf(String id) {
    return nearest(id, WorkUnit::liaison);
  }

  /** The liaison of a municipality of residence, by its code; empty for an unknown one. */
  public Optional<Liaison> liaisonOfMunicipality(String code) {
    return Optional.ofNullable(liaisons.get(code));
  }

  /**
   * Whom a request for fast track goes to: the contact of the municipality of residence; where that
   * is unknown or has no contact, the unit's own liaison.
   *
   * @param residence code of the municipality of residence; null when payroll does not know it
   */
  public Optional<FastTrackContact> fastTrackContact(@Nullable String residence, String workUnit) {
    Optional<Liaison> there =
        residence == null ? Optional.empty() : liaisonOfMunicipality(residence);
    return there
        .map(liaison -> new FastTrackContact(liaison, true))
        .or(() -> liaisonOf(workUnit).map(liaison -> new FastTrackContact(liaison, false)));
  }

  /** The committees, in the order of the file. */
  public List<Committee> committees() {
    return committees;
  }

  /** HR, payroll and whoever else serves the municipality, in the order of the file. */
  public List<Staff> staff() {
    return staff;
  }

  /** The unit that the nearest leader up from here leads; empty when nobody does. */
  public Optional<WorkUnit> ledUnit(String id) {
    return upwardsFrom(id).stream().filter(unit -> unit.leader() != null).findFirst();
  }

  /** The leader with this id, wherever he or she leads; empty for an unknown one. */
  public Optional<Leader> leader(String leaderId) {
    return workUnits.values().stream()
        .map(WorkUnit::leader)
        .filter(Objects::nonNull)
        .filter(leader -> leader.id().equals(leaderId))
        .findFirst();
  }

  /** The unit and those above it, nearest first; none for an unknown id. */
  public List<WorkUnit> upwardsFrom(String id) {
    List<WorkUnit> way = new ArrayList<>();
    WorkUnit at = workUnits.get(id);
    while (at != null) {
      way.add(at);
      String parent = at.parent();
      at = parent == null ? null : workUnits.get(parent);
    }
    return way;
  }

  private <E> Optional<E> nearest(String id, Function<WorkUnit, @Nullable E> having) {
    for (WorkUnit workUnit : upwardsFrom(id)) {
      E found = having.apply(workUnit);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return municipality
        + "\n"
        + workUnits.values()
        + "\n"
        + liaisons
        + "\n"
        + committees
        + "\n"
        + staff;
  }
}
