package dk.naervaer.service.governance;

import dk.naervaer.config.Committee.Side;
import java.util.Set;

/**
 * Whoever does something to a sheet, as he or she stands to it today.
 *
 * @param sides those the person signs for in the committee that owns the sheet's level; none for
 *     somebody who is no member of it
 */
public record Actor(String id, String name, boolean coordinator, Set<Side> sides) {
  public Actor {
    sides = Set.copyOf(sides);
  }

  boolean isMember() {
    return !sides.isEmpty();
  }

  /** Whether the sheet is the person's affair at all. */
  boolean isInvolved() {
    return isMember() || coordinator;
  }
}
