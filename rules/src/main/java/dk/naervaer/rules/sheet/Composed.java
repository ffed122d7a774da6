package dk.naervaer.rules.sheet;

import java.text.Normalizer;

/** Letters put together with the marks that follow them (NFC). */
public final class Composed {
  /** More than any writing has on one letter (Unicode Standard Annex 15, stream-safe text). */
  private static final int MOST_MARKS = 30;

  private static final int FIRST_MARK = 0x300;

  private Composed() {}

  /** The text composed. To be asked of a {@link #isBearable} one only. */
  public static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Whether no letter has more marks than writing has: putting marks in order takes time by the
   * square of their number, ten seconds for 256 kB.
   */
  public static boolean isBearable(String text) {
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
