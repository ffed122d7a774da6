package dk.naervaer.events;

import java.util.Locale;

/** Why an advisory was withdrawn. */
public enum WithdrawnBecause {
  RETURNED,
  MOVED,
  SUPERSEDED,
  ANNULLED,
  SICK_AGAIN,
  ENDED,
  NO_CONTACT,
  RULE_CHANGED;

  /** The word on the wire, such as {@code sick-again}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
