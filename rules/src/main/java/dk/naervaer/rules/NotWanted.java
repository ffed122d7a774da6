package dk.naervaer.rules;

/** A measured row that is not wanted now, with what stands against it. */
public record NotWanted(RowInstance step, DaySpan span, Because because) {

  /** What stands against a step. */
  public enum Because {
    /** Its give day lies ahead. */
    LATER,
    /** A talk that satisfies it was held. */
    MET,
    /** The person may not be contacted. */
    NO_CONTACT,
    /** The employment ends before, or so soon that the law does not ask for it. */
    EMPLOYMENT_ENDS,
    /** The person is back at work on its give day or its due day. */
    RETURNED,
    /** The count of spells, days or signs is not reached, or no longer, by what is known. */
    NOT_REACHED,
    /** A talk was held so recently that none is advised. */
    QUIET,
    /** The person is away, and it is not known until when: no talk is held in sick leave. */
    AWAY,
    /** The person is not in the row's group, or the action does not cover the kind of absence. */
    NOT_FOR_THIS_CASE
  }
}
