package dk.naervaer.service.rehearsal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal tells: counts and made-up cases, no person. It says what the rules would have
 * advised, not what would have become of the absences.
 *
 * @param baseBook content hash of the book in force
 * @param draftBook content hash of the draft's book
 * @param facts SHA-256 of the facts played
 * @param program version of the program
 * @param from first day told about
 * @param until last day told about
 * @param people employments it is about
 * @param wider whether the committee's other units are counted in, as the unit alone is too small
 * @param approximate whether every count was moved a little by chance and rounded, so that nobody
 *     can be read out of the difference between two rehearsals
 * @param figures null when even so there are too few people: then the typical cases are all
 */
public record Rehearsal(
    String baseBook,
    String draftBook,
    String facts,
    String program,
    LocalDate from,
    LocalDate until,
    Figure people,
    boolean wider,
    boolean approximate,
    @Nullable Figures figures,
    List<TypicalCase> typicalCases) {

  /**
   * Advisories by what became of them.
   *
   * @param before by the book in force
   * @param after by the draft
   * @param other the same step, but something else is asked for, or of somebody else
   */
  public record Line(
      Figure before,
      Figure after,
      Figure unchanged,
      Figure added,
      Figure gone,
      Figure moved,
      Figure other) {}

  /** Those of a row, of a month or of a work unit. */
  public record Named(String name, Line line) {}

  private static final double TENTHS = 10.0;

  /** How many were given in a month. */
  public record Month(String month, Figure before, Figure after) {}

  /**
   * The figures.
   *
   * @param sentence all of it in one sentence
   * @param movedDays days by which those that moved typically moved; below 0 = earlier; null when
   *     none moved or it may not be told
   * @param units empty unless more than one unit inherits the change
   * @param hoursBefore hours that leaders spend on it in the period, rounded so coarsely that a
   *     hidden count stays hidden
   * @param hoursAfter the same by the draft
   * @param leaders work units these hours are spent in, each with its leader
   */
  public record Figures(
      String sentence,
      Line all,
      @Nullable Integer movedDays,
      List<Named> rows,
      List<Month> months,
      List<Named> units,
      long hoursBefore,
      long hoursAfter,
      int leaders,
      List<String> warnings) {

    /** Hours a leader by the book in force, to one decimal. */
    @JsonProperty
    public double hoursPerLeaderBefore() {
      return perLeader(hoursBefore);
    }

    /** Hours a leader by the draft, to one decimal. */
    @JsonProperty
    public double hoursPerLeaderAfter() {
      return perLeader(hoursAfter);
    }

    private double perLeader(long hours) {
      return Math.round(TENTHS * hours / Math.max(1, leaders)) / TENTHS;
    }
  }
}
