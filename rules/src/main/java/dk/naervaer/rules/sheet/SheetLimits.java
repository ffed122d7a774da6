package dk.naervaer.rules.sheet;

import dk.naervaer.rules.settings.Dated;
import java.util.Map;
import java.util.Set;

/**
 * How free a sheet is, set by the coordinator and the main committee; each from a date on.
 *
 * @param contactGapDays more days than this between two contacts are warned of
 * @param contactApartDays two contacts fewer days apart than this are warned of
 * @param floors ids of the municipality's rows that a unit may make stricter, never weaker
 * @param bounds the values a measure may have in a sheet; a measure that isn't named is free
 */
public record SheetLimits(
    Dated<Integer> contactGapDays,
    Dated<Integer> contactApartDays,
    Dated<Set<String>> floors,
    Dated<Map<Measure, Range>> bounds) {

  /** Whole numbers, both ends included. */
  public record Range(int least, int most) {
    boolean holds(int value) {
      return value >= least && value <= most;
    }
  }

  /** What is shipped: warnings of 60 and 2 days, no floors and no bounds. */
  public static SheetLimits shipped() {
    return new SheetLimits(
        Dated.always(60), Dated.always(2), Dated.always(Set.of()), Dated.always(Map.of()));
  }
}
