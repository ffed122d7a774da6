package dk.naervaer.service.casefile;

/** What a fact that people tell is to what they have told before. */
public enum Told {
  NEW,
  /** The very same was told before. */
  KNOWN,
  /** Something else was told before under its id, and stands. */
  OTHERWISE,
  /** It says that somebody is back, and would end no absence. */
  NOT_AWAY;

  static Told of(Object fact, Object before) {
    return fact.equals(before) ? KNOWN : OTHERWISE;
  }
}
