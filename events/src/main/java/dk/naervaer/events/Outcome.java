package dk.naervaer.events;

import java.util.Locale;

/** What became of a record that payroll published. */
public enum Outcome {
  ACCEPTED,
  /** Its source and id had been seen before. */
  DUPLICATE,
  /** Of a revision already known or older. */
  IGNORED,
  /** Kept, and taken up when what it lacks becomes known. */
  HELD,
  /** Not used: nobody can read it, or somebody has discarded it. */
  REFUSED;

  /** The word in a receipt. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
