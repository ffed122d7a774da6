package dk.naervaer.config;

import java.util.List;
import java.util.Optional;

/**
 * Which tasks come first in a work unit, by how many are away at the same time (domain description,
 * A7). Free words of the unit; never about a person.
 */
public record Priorities(List<String> nobody, List<String> oneOrTwo, List<String> threeOrMore) {
  private static final int LONGEST = 120;
  private static final int MOST = 12;

  /** The list for so many away. */
  public List<String> whenAway(int people) {
    return people == 0 ? nobody : people < 3 ? oneOrTwo : threeOrMore;
  }

  static Optional<Priorities> of(Section section) {
    section.allow("nobody-away", "one-or-two-away", "three-or-more-away");
    return Optional.of(
        new Priorities(
            tasks("nobody-away", section),
            tasks("one-or-two-away", section),
            tasks("three-or-more-away", section)));
  }

  private static List<String> tasks(String key, Section section) {
    List<String> tasks =
        section.items(key).stream().map(Value::text).flatMap(Optional::stream).toList();
    boolean tooMuch = tasks.size() > MOST || tasks.stream().anyMatch(it -> it.length() > LONGEST);
    if (tooMuch) {
      section.error(
          "R418",
          key,
          null,
          "Højst 12 opgaver på hver højst 120 tegn.",
          "At most 12 tasks of at most 120 characters each.");
    }
    return tasks;
  }
}
