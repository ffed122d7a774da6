package dk.naervaer.rules.settings;

import dk.naervaer.rules.facts.AbsenceKind;
import java.util.Set;

/**
 * A word of the dictionary: something a recipient is asked to do.
 *
 * @param satisfiedBy kinds of talk that fulfil it
 * @param covers kinds of absence it covers; empty = every kind that gives contact
 */
public record Action(
    String word,
    String danish,
    String english,
    Kind kind,
    Set<String> satisfiedBy,
    Set<AbsenceKind> covers) {

  /** How a day that passes unmet is treated. */
  public enum Kind {
    /** Caught up by the ordinary rule. */
    ORDINARY,
    /** A duty: caught up when late. */
    DUTY,
    /** A time limit: expires. */
    LIMIT
  }

  /** Whether the action concerns absence of this kind. */
  public boolean covers(AbsenceKind absence) {
    return covers.isEmpty() || covers.contains(absence);
  }
}
