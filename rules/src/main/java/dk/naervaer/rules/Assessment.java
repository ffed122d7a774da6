package dk.naervaer.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted for one employment by what is known on a day.
 *
 * @param wanted in order of due day and sheet order; some may lie ahead
 * @param refusals what stands against each step that was measured and is not wanted now
 * @param cases what rows are judged on, as far as it is not sealed
 * @param reachable false when nothing may be given
 * @param sealedBefore cases whose last day lies before this day are left as they are
 * @param awayUntil the last day of absence from today on, as far as is known; null = not away
 * @param nextDate the next day on which an assessment of the same facts could differ; null = never
 */
public record Assessment(
    List<Wanted> wanted,
    Refusals refusals,
    List<CaseRows> cases,
    boolean reachable,
    LocalDate sealedBefore,
    @Nullable LocalDate awayUntil,
    @Nullable LocalDate nextDate) {

  /** Measured steps that are not wanted now, with what stands against them. */
  public List<NotWanted> notWanted() {
    return refusals.all();
  }
}
