package dk.naervaer.rules.settings;

import java.util.Arrays;
import java.util.Optional;

/** How days are counted after spells were joined to one case. */
public enum CaseDayCount {
  FROM_FIRST_DAY("from-first-day"),
  SICK_DAYS("sick-days");

  private final String word;

  CaseDayCount(String word) {
    this.word = word;
  }

  /** The word used in configuration files. */
  public String word() {
    return word;
  }

  /** The value with this word, empty for an unknown one. */
  public static Optional<CaseDayCount> ofWord(String word) {
    return Arrays.stream(values()).filter(count -> count.word.equals(word)).findFirst();
  }
}
