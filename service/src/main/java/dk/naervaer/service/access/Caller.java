package dk.naervaer.service.access;

import dk.naervaer.rules.sheet.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks, as the organisation names him or her on the day. Without a grant nothing is
 * open to anybody.
 *
 * @param id the name of the account
 * @param mail where mail for the person goes
 * @param bounds the units that a login keeps a role within which follows the person, not the unit,
 *     as payroll names leaders; a role that is not there is not kept within any
 */
public record Caller(
    String id,
    String name,
    @Nullable String mail,
    List<Grant> grants,
    Map<Role, Set<String>> bounds) {
  public Caller {
    grants = List.copyOf(grants);
    bounds = Map.copyOf(bounds);
  }

  /** Somebody whose login keeps him or her within no units. */
  public Caller(String id, String name, @Nullable String mail, List<Grant> grants) {
    this(id, name, mail, grants, Map.of());
  }

  /** Somebody nobody has named: may do nothing. */
  public static Caller unknown(String id) {
    return new Caller(id, id, null, List.of());
  }

  /** Whether the caller has one of these roles anywhere. */
  public boolean isAny(Role... roles) {
    Set<Role> asked = Set.of(roles);
    return grants.stream().anyMatch(grant -> asked.contains(grant.role()));
  }

  /** Whether the caller has one of these roles in the whole municipality. */
  public boolean isOfAll(Role... roles) {
    return isAnyIn(Sheet.MUNICIPALITY, roles);
  }

  /** The units the caller reaches in any of these roles. */
  public Set<String> workUnitsAs(Role... roles) {
    Set<String> reached = new TreeSet<>();
    List<Role> asked = Arrays.asList(roles);
    grants.stream()
        .filter(grant -> asked.contains(grant.role()))
        .forEach(grant -> reached.addAll(grant.workUnits()));
    return reached;
  }

  /** Whether the caller has one of these roles in a work unit. */
  public boolean isAnyIn(String workUnit, Role... roles) {
    return workUnitsAs(roles).contains(workUnit);
  }

  /**
   * Whether the caller may act in a role about somebody in a work unit who is the caller's own by
   * name, wherever that is.
   */
  public boolean isByName(Role role, String workUnit) {
    Set<String> bound = bounds.get(role);
    return isAny(role) && (bound == null || bound.contains(workUnit));
  }

  @Override
  public String toString() {
    return "Caller[" + id + "]";
  }
}
