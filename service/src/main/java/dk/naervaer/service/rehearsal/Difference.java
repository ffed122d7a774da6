package dk.naervaer.service.rehearsal;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of one advisory between two books.
 *
 * @param before null when it is new
 * @param after null when it is gone
 */
record Difference(@Nullable Advice before, @Nullable Advice after) {

  /** How the two relate. */
  enum Kind {
    UNCHANGED,
    ADDED,
    GONE,
    MOVED,
    /** The same step on a day or another, but something else is asked for, or of somebody else. */
    OTHER
  }

  Kind kind() {
    if (before == null) {
      return Kind.ADDED;
    }
    if (after == null) {
      return Kind.GONE;
    }
    if (!before.saysTheSame(after)) {
      return Kind.OTHER;
    }
    return before.givenOn().equals(after.givenOn()) ? Kind.UNCHANGED : Kind.MOVED;
  }

  /** Days later (or, below 0, earlier). */
  int days() {
    return before == null || after == null
        ? 0
        : (int) ChronoUnit.DAYS.between(before.givenOn(), after.givenOn());
  }

  Advice either() {
    return after != null ? after : Objects.requireNonNull(before);
  }

  private record Pair(int before, int after, boolean byName, long days) {}

  /** Pairs the advisories of one employment by step and case, the nearest days first. */
  static List<Difference> between(List<Advice> before, List<Advice> after) {
    List<Pair> pairs = new ArrayList<>();
    for (int b = 0; b < before.size(); b++) {
      for (int a = 0; a < after.size(); a++) {
        Advice old = before.get(b);
        Advice young = after.get(a);
        if (old.isSameStep(young)) {
          boolean byName = old.steps().getFirst().equals(young.steps().getFirst());
          long days = Math.abs(ChronoUnit.DAYS.between(old.givenOn(), young.givenOn()));
          pairs.add(new Pair(b, a, byName, days));
        }
      }
    }
    pairs.sort(
        Comparator.comparing((Pair pair) -> !pair.byName())
            .thenComparingLong(Pair::days)
            .thenComparingInt(Pair::before)
            .thenComparingInt(Pair::after));
    return differences(pairs, before, after);
  }

  private static List<Difference> differences(
      List<Pair> pairs, List<Advice> before, List<Advice> after) {
    Set<Integer> oldTaken = new HashSet<>();
    Set<Integer> youngTaken = new HashSet<>();
    List<Difference> differences = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!oldTaken.contains(pair.before()) && youngTaken.add(pair.after())) {
        oldTaken.add(pair.before());
        differences.add(new Difference(before.get(pair.before()), after.get(pair.after())));
      }
    }
    for (int b = 0; b < before.size(); b++) {
      if (!oldTaken.contains(b)) {
        differences.add(new Difference(before.get(b), null));
      }
    }
    for (int a = 0; a < after.size(); a++) {
      if (!youngTaken.contains(a)) {
        differences.add(new Difference(null, after.get(a)));
      }
    }
    return differences;
  }
}
