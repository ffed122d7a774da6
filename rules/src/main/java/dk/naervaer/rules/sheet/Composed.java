package dk.naervaer.rules.sheet;

import java.text.Normalizer;
import java.util.Optional;

/** Letters put together with the marks that follow them (NFC). */
public final class Composed {
  /** More than any writing has on one letter (Unicode Standard Annex 15, stream-safe text). */
  private static final int MOST_MARKS = 30;

  private static final int FIRST_MARK = 0x300;

  /** Code of the fault where it is empty. */
  public static final String TOO_MANY = "R514";

  /** What is wrong then, in Danish. */
  public static final String DANISH =
      "Filen har over 30 tegn i træk, der står oven på ét bogstav. Fjern dem.";

  /** The same in English. */
  public static final String ENGLISH =
      "The file has over 30 marks in a row on one letter. Remove them.";

  private Composed() {}

  /**
   * The text composed; empty where a letter has more marks than writing has. Putting marks in order
   * takes time by the square of their number, ten seconds for 256 kB.
   */
  public static Optional<String> of(String text) {
    return isBearable(text)
        ? Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC))
        : Optional.empty();
  }

  private static boolean isBearable(String text) {
    int marks = 0;
    int letter;
    for (int i = 0; i < text.length(); i += Character.charCount(letter)) {
      letter = text.codePointAt(i);
      marks = letter >= FIRST_MARK && isMark(letter) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
