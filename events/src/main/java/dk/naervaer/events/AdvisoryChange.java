package dk.naervaer.events;

import java.util.Locale;

/** What happened to an advisory so that it is published. */
public enum AdvisoryChange {
  GIVEN,
  /** Same advisory, new due day. */
  MOVED,
  DONE,
  WITHDRAWN,
  MISSED,
  EXPIRED;

  /** The word on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
