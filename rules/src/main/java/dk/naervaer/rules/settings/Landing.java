package dk.naervaer.rules.settings;

import java.util.Arrays;
import java.util.Optional;

/** Where a due day goes that is no working day of the unit. */
public enum Landing {
  NEXT_WORKING_DAY("next-working-day"),
  PREVIOUS_WORKING_DAY("previous-working-day"),
  SAME_DAY("same-day");

  private final String word;

  Landing(String word) {
    this.word = word;
  }

  /** The word used in configuration files. */
  public String word() {
    return word;
  }

  /** The landing with this word, empty for an unknown one. */
  public static Optional<Landing> ofWord(String word) {
    return Arrays.stream(values()).filter(landing -> landing.word.equals(word)).findFirst();
  }
}
