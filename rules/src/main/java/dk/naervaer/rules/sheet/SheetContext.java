package dk.naervaer.rules.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What sheets are checked against.
 *
 * @param actions the words of the dictionary; null when they aren't known, then not checked
 * @param chains for each work unit the levels whose sheets hold for it, widest first, without
 *     {@code lov}; null when the organisation isn't known, then units aren't checked
 * @param limits how free sheets are
 */
public record SheetContext(
    @Nullable Set<String> actions, @Nullable Map<String, List<String>> chains, SheetLimits limits) {

  /** With the limits that are shipped. */
  public SheetContext(@Nullable Set<String> actions, @Nullable Map<String, List<String>> chains) {
    this(actions, chains, SheetLimits.shipped());
  }

  /** Nothing is known but the sheets themselves. */
  public static SheetContext unknown() {
    return new SheetContext(null, null);
  }

  boolean knowsLevel(String level) {
    return chains == null
        || chains.containsKey(level)
        || level.equals(Sheet.STATUTORY)
        || level.equals(Sheet.MUNICIPALITY);
  }

  Set<String> levels() {
    Set<String> levels = new TreeSet<>(Set.of(Sheet.STATUTORY, Sheet.MUNICIPALITY));
    if (chains != null) {
      levels.addAll(chains.keySet());
    }
    return levels;
  }

  /** The levels above and including this one, without {@code lov}; empty when not known. */
  Optional<List<String>> chainOf(String level) {
    if (level.equals(Sheet.STATUTORY)) {
      return Optional.of(List.of());
    }
    if (level.equals(Sheet.MUNICIPALITY)) {
      return Optional.of(List.of(level));
    }
    return chains == null ? Optional.empty() : Optional.ofNullable(chains.get(level));
  }
}
