package dk.naervaer.service.portal.screen;

import dk.naervaer.events.AdvisoryStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's case as a page.
 *
 * @param awaySince first day of the running absence; null when at work
 * @param given what was advised in the last year, the newest first
 * @param coming what comes if nothing changes, the nearest first
 * @param against rows that have no day yet, and what stands against each
 * @param talks talks held, the newest first
 * @param kinds kinds of talk to choose from
 * @param newId makes a form that is sent twice count once
 */
record CaseView(
    String name,
    String workUnit,
    @Nullable LocalDate awaySince,
    long dayNumber,
    boolean expectedLong,
    List<Given> given,
    List<Coming> coming,
    List<String> against,
    List<Held> talks,
    List<String> kinds,
    String newId) {

  /** An advisory that was given, or listed as missed. */
  record Given(
      LocalDate dueOn,
      String action,
      AdvisoryStatus status,
      boolean late,
      String rule,
      String why) {}

  /** A step that lies ahead. */
  record Coming(LocalDate dueOn, String action, String rule) {}

  /** A talk that was held. */
  record Held(LocalDate heldOn, String kind) {}

  @Override
  public String toString() {
    return "CaseView[…]";
  }
}
