package dk.naervaer.rules.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A work unit as the rules see it; inherited values are already resolved.
 *
 * @param chain levels whose sheets hold for it, widest first, without {@code lov}: {@code
 *     kommunen}, area, ..., the unit itself
 * @param leaderSince the day its present leader took over; null when that is not known
 * @param landing null when the municipality's dated threshold decides
 */
public record WorkUnitProfile(
    String id,
    List<String> chain,
    @Nullable Landing landing,
    Workdays workdays,
    Set<LocalDate> localDaysOff,
    @Nullable LocalDate leaderSince) {

  /** A work unit of which nothing is set: Monday to Friday, and the sheets of these levels. */
  public static WorkUnitProfile plain(String id, List<String> chain) {
    return new WorkUnitProfile(id, chain, null, Workdays.MONDAY_TO_FRIDAY, Set.of(), null);
  }
}
