package dk.naervaer.service.access;

import dk.naervaer.rules.sheet.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks, as the organisation names him or her on the day. Without a grant nothing is
 * open to anybody.
 *
 * @param id the name of the account
 * @param mail where mail for the person goes
 * @param leadsWithin the units that a login keeps a leader within, whomever payroll names; null for
 *     no bound
 */
public record Caller(
    String id,
    String name,
    @Nullable String mail,
    List<Grant> grants,
    @Nullable Set<String> leadsWithin) {
  public Caller {
    grants = List.copyOf(grants);
  }

  /** Somebody whose login keeps him or her within no units. */
  public Caller(String id, String name, @Nullable String mail, List<Grant> grants) {
    this(id, name, mail, grants, null);
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

  /** Whether the caller may lead somebody in a work unit whose leader he or she is by name. */
  public boolean leadsByName(String workUnit) {
    return isAny(Role.LEADER) && (leadsWithin == null || leadsWithin.contains(workUnit));
  }

  @Override
  public String toString() {
    return "Caller[" + id + "]";
  }
}
