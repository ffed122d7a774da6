package dk.naervaer.rules.measure;

/** On which occasion a row asks for something; late advisories are treated by it. */
public enum Occasion {
  /** A step of a contact case: of those that are late, the newest is given. */
  CASE,
  /** A row of the law, in a case without any gap. */
  LAW,
  /** The return to work after a spell: late for some days only, and never during sick leave. */
  RETURN,
  /** A concern was registered: late for some days only. */
  CONCERN,
  /** Something about a work unit as a whole, on that very day. */
  WORK_UNIT
}
