package dk.naervaer.service.portal.screen;

import dk.naervaer.rules.facts.Question;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's case as a page.
 *
 * @param awaySince first day of the running absence; null when at work
 * @param given what was advised in the last year, the newest first
 * @param coming what comes if nothing changes, the nearest first
 * @param against rows that have no day yet, and what stands against each
 * @param degrees how much the person is away, from which day on; none when away full time
 * @param talks talks held, the newest first
 * @param booked talks that lie ahead, the nearest first
 * @param asked questions about fast track, each with its last answer in the running absence
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
    List<Degree> degrees,
    List<Held> talks,
    List<Booked> booked,
    List<Asked> asked,
    List<String> kinds,
    String newId) {

  /**
   * An advisory that was given, or listed as missed.
   *
   * @param status the advisory's, or {@code LAPSED} where it closed by itself, done by nobody
   */
  record Given(
      LocalDate dueOn, String action, String status, boolean late, String rule, String why) {}

  /** A step that lies ahead. */
  record Coming(LocalDate dueOn, String action, String rule) {}

  /**
   * A talk that was held.
   *
   * @param journalised whether the minutes lie in the records system; null when not told
   */
  record Held(
      LocalDate heldOn,
      String kind,
      @Nullable Boolean journalised,
      @Nullable LocalDate nextContact) {}

  /**
   * A talk that lies ahead.
   *
   * @param tookPart who is to take part
   */
  record Booked(
      String id, LocalDate day, @Nullable LocalTime time, String kind, List<String> tookPart) {}

  /** How much of the working time somebody is away from a day on, in percent. */
  record Degree(LocalDate from, int percent) {}

  /**
   * A question about fast track.
   *
   * @param answer null when it has not been answered
   */
  record Asked(Question question, @Nullable Boolean answer, @Nullable LocalDate answeredOn) {}

  @Override
  public String toString() {
    return "CaseView[…]";
  }
}
