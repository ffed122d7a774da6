package dk.naervaer.service.advisory;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the next morning of a work unit has to know.
 *
 * @param judgedOn the last morning judged
 * @param above rows whose level is reached and told, and has not fallen since
 * @param leaderSince when the leader took over for whom rows were given; null when unknown
 * @param introduced those rows
 */
public record WorkUnitState(
    String workUnit,
    LocalDate judgedOn,
    Set<String> above,
    @Nullable LocalDate leaderSince,
    Set<String> introduced) {

  /** A work unit that was never judged. */
  public static WorkUnitState unknown(String workUnit) {
    return new WorkUnitState(workUnit, LocalDate.MIN, Set.of(), null, Set.of());
  }

  /** The rows already given for the leader who took over on a day. */
  public Set<String> introducedFor(@Nullable LocalDate since) {
    return Objects.equals(since, leaderSince) ? introduced : Set.of();
  }
}
