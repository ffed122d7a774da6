package dk.naervaer.rules.scenario;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fictional course of absence, and what the rules advise on a day.
 *
 * @param name one sentence
 * @param level whose sheet it is: {@code kommunen} (when left out) or {@code lov}
 * @param sheet rows as a sheet writes them, without the header
 * @param away the absences known; left out where a work unit's mornings are told
 * @param mornings how many were away from a work unit, for rows about a work unit
 * @param leaderSince the day the work unit's leader took over
 * @param hired day of hiring; 2015-01-01 when left out
 * @param on the day the advice is asked for
 * @param gives what is advised by then: row, {@code #} and instance from the second on, due day
 */
public record Scenario(
    String name,
    @Nullable String level,
    List<String> sheet,
    @Nullable List<Away> away,
    @Nullable LocalDate hired,
    @Nullable LocalDate left,
    @Nullable Boolean noContact,
    @Nullable List<HeldTalk> talks,
    @Nullable List<GivenAnswer> answers,
    @Nullable Choices choices,
    @Nullable List<Morning> mornings,
    @Nullable LocalDate leaderSince,
    LocalDate on,
    List<String> gives) {

  /**
   * An absence.
   *
   * @param to last day; left out while the person is away
   * @param as what it counts as; own sickness when left out
   * @param partly from which day on the person is away part of the time
   */
  public record Away(
      LocalDate from, @Nullable LocalDate to, @Nullable String as, @Nullable List<Partly> partly) {}

  /** Away so many percent of the working time from a day on. */
  public record Partly(LocalDate from, int percent) {}

  /** A talk that was held. */
  public record HeldTalk(String kind, LocalDate on) {}

  /**
   * An answer: to whether a long absence is expected, or to another question.
   *
   * @param to a question, answered yes unless {@code yes} says otherwise
   */
  public record GivenAnswer(
      @Nullable Boolean expectedLong, @Nullable String to, @Nullable Boolean yes, LocalDate on) {}

  /** How many are away from a work unit on a morning. */
  public record Morning(LocalDate on, int away) {}

  /** Settings that differ from the shipped ones. */
  public record Choices(
      @Nullable Integer gap,
      @Nullable String count,
      @Nullable String landing,
      @Nullable String workdays,
      @Nullable List<LocalDate> daysOff,
      @Nullable Integer quiet) {}

  @Override
  public String toString() {
    return name;
  }
}
