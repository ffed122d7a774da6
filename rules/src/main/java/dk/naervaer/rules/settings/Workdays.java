package dk.naervaer.rules.settings;

import java.util.Arrays;
import java.util.Optional;

/** Which days of the week a unit works. */
public enum Workdays {
  MONDAY_TO_FRIDAY("monday-friday"),
  EVERY_DAY("every-day");

  private final String word;

  Workdays(String word) {
    this.word = word;
  }

  /** The word used in configuration files. */
  public String word() {
    return word;
  }

  /** The value with this word, empty for an unknown one. */
  public static Optional<Workdays> ofWord(String word) {
    return Arrays.stream(values()).filter(days -> days.word.equals(word)).findFirst();
  }
}
