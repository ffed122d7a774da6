package dk.naervaer.events;

/** Where an advisory stands. */
public enum AdvisoryStatus {
  GIVEN,
  DONE,
  WITHDRAWN,
  /** Its day was past when it became known; it was never given. */
  MISSED,
  /** A time limit that passed unmet. */
  EXPIRED
}
