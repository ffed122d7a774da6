package dk.naervaer.rules.fault;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** "Did you mean ...?": the known word that is fewest keystrokes away. */
public final class NearestWord {
  private NearestWord() {}

  /**
   * The nearest of the known words, the first in the alphabet of equals; empty when none can be
   * meant.
   */
  public static Optional<String> to(String written, Collection<String> known) {
    if (written.length() > 60) {
      return Optional.empty();
    }
    String lower = written.toLowerCase(Locale.ROOT);
    int mostEdits = Math.max(2, lower.length() / 3);
    String nearest = null;
    int fewest = mostEdits + 1;
    for (String word : new TreeSet<>(known)) {
      int edits = edits(lower, word.toLowerCase(Locale.ROOT));
      if (edits < Math.min(fewest, word.length())) {
        nearest = word;
        fewest = edits;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** A Danish question to add to a message, or nothing. */
  public static String danish(String written, Collection<String> known) {
    return to(written, known).map(word -> " Mente du \"" + word + "\"?").orElse("");
  }

  /** An English question to add to a message, or nothing. */
  public static String english(String written, Collection<String> known) {
    return to(written, known).map(word -> " Did you mean \"" + word + "\"?").orElse("");
  }

  /** Insertions, deletions, replacements and swaps of neighbours (Damerau-Levenshtein). */
  private static int edits(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cheapest(int[][] cost, String one, String other, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int best =
        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
