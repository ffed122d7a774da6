package dk.naervaer.events;

/** Whom an advisory is about. */
public enum AdvisorySubject {
  EMPLOYMENT("employment"),
  /** A whole work unit; no person is named. */
  WORK_UNIT("work-unit");

  private final String word;

  AdvisorySubject(String word) {
    this.word = word;
  }

  /** The word on the wire. */
  public String word() {
    return word;
  }
}
