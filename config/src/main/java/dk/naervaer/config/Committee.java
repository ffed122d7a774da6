package dk.naervaer.config;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A committee of leaders and employees, which owns the rules of its work units.
 *
 * @param main whether it is the municipality's main committee, which sets the frame of the others
 */
public record Committee(
    String id, String name, boolean main, List<String> workUnits, List<Member> members) {

  /** A member and whose side he or she signs for. */
  public record Member(String id, String name, @Nullable String mail, Side side) {}

  /** The two sides that must agree. */
  public enum Side {
    LEADER,
    EMPLOYEE;

    static Optional<Side> ofWord(String word) {
      return switch (word) {
        case "leader" -> Optional.of(LEADER);
        case "employee" -> Optional.of(EMPLOYEE);
        default -> Optional.empty();
      };
    }
  }
}
