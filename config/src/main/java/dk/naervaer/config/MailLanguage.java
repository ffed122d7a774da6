package dk.naervaer.config;

import java.util.Locale;
import java.util.Optional;

/** The languages people are written to in. */
public enum MailLanguage {
  DANISH("da"),
  ENGLISH("en");

  private final String word;

  MailLanguage(String word) {
    this.word = word;
  }

  /** The word in the file. */
  public String word() {
    return word;
  }

  /** For dates and numbers. */
  public Locale locale() {
    return Locale.forLanguageTag(word);
  }

  static Optional<MailLanguage> ofWord(String word) {
    return switch (word) {
      case "da" -> Optional.of(DANISH);
      case "en" -> Optional.of(ENGLISH);
      default -> Optional.empty();
    };
  }
}
