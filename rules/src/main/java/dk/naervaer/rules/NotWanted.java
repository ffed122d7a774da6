package dk.naervaer.rules;

/** A measured step that is not wanted now, with what stands against it. */
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
    /** The person is not in the row's group, or the action does not cover the kind of absence. */
    NOT_FOR_THIS_CASE
  }
}
