package dk.naervaer.service.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A role as the municipality's login tells it: a word, or a word and a work unit, such as {@code
 * leader} or {@code hr:omraade-nord}. This is the one place where words of a login become roles,
 * whichever protocol they came by.
 *
 * @param workUnit the role is held there and below; null = wherever the organisation says, and for
 *     an office the whole municipality
 */
public record AppRole(String word, @Nullable String workUnit) {
  private static final Map<String, List<Role>> ROLES =
      Map.ofEntries(
          Map.entry("leader", List.of(Role.LEADER)),
          Map.entry("deputy", List.of(Role.DEPUTY)),
          Map.entry("hr", List.of(Role.HR)),
          Map.entry("payroll", List.of(Role.PAYROLL)),
          Map.entry("coordinator", List.of(Role.COORDINATOR)),
          Map.entry("committee", List.of(Role.COMMITTEE_LEADER_SIDE, Role.COMMITTEE_EMPLOYEE_SIDE)),
          Map.entry("main-committee", List.of(Role.MAIN_COMMITTEE)),
          Map.entry("liaison", List.of(Role.LIAISON)),
          Map.entry("employee", List.of(Role.EMPLOYEE)),
          Map.entry("data-protection", List.of(Role.DATA_PROTECTION)),
          Map.entry("operator", List.of(Role.OPERATOR)));

  /** Reads one; empty for a word that means nothing here. */
  public static Optional<AppRole> of(String text) {
    String[] parts = text.split(":", 2);
    return ROLES.containsKey(parts[0])
        ? Optional.of(new AppRole(parts[0], parts.length == 2 ? parts[1] : null))
        : Optional.empty();
  }

  /** The same, as text. */
  public String text() {
    return workUnit == null ? word : word + ":" + workUnit;
  }

  /** What it can be here. */
  public List<Role> roles() {
    return ROLES.getOrDefault(word, List.of());
  }

  static boolean isOffice(Role role) {
    return switch (role) {
      case HR, PAYROLL, COORDINATOR, DATA_PROTECTION, OPERATOR -> true;
      default -> false;
    };
  }

  /** Those that can be a role. */
  static List<AppRole> being(Role role, Collection<AppRole> all) {
    return all.stream().filter(one -> one.roles().contains(role)).toList();
  }
}
