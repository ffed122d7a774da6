package dk.naervaer.rules.settings;

import dk.naervaer.rules.facts.AbsenceKind;
import java.util.Set;

/**
 * A word of the dictionary: something a recipient is asked to do.
 *
 * @param satisfiedBy kinds of talk that fulfil it
 * @param covers kinds of absence it covers; empty = every kind that gives contact
 * @param openedBy questions that ask for it when answered yes, though the leader has not said that
 *     the absence will be long
 * @param closedBy questions that close it for the rest of the case when answered yes
 */
public record Action(
    String word,
    String danish,
    String english,
    Kind kind,
    Set<String> satisfiedBy,
    Set<AbsenceKind> covers,
    Set<String> openedBy,
    Set<String> closedBy) {

  /** An action of no special kind that nothing fulfils but a talk of its own name. */
  public static Action ordinary(String word) {
    return new Action(word, word, word, Kind.ORDINARY, Set.of(), Set.of(), Set.of(), Set.of());
  }

  /** How a day that passes unmet is treated. */
  public enum Kind {
    /** Caught up by the ordinary rule. */
    ORDINARY,
    /** A duty: caught up when late. */
    DUTY,
    /** A time limit: expires. */
    LIMIT
  }

  /** Whether a talk of this kind is what the action asks for. */
  public boolean isTalk(String kind) {
    return satisfiedBy.isEmpty() ? word.equals(kind) : satisfiedBy.contains(kind);
  }

  /** Whether the action concerns absence of this kind. */
  public boolean covers(AbsenceKind absence) {
    return covers.isEmpty() || covers.contains(absence);
  }
}
