package dk.naervaer.events;

/** The bounds of what we take, as the schemas and the README state them. */
public final class Bounds {

  /** Bytes of a record's value. */
  public static final int LARGEST_VALUE = 64 * 1024;

  /** Objects and lists within each other, the outermost included. */
  public static final int DEEPEST = 32;

  /** Characters of an id. */
  public static final int LONGEST_ID = 64;

  /** Characters of an absence code. */
  public static final int LONGEST_TYPE = 32;

  /** Characters of a person's name. */
  public static final int LONGEST_NAME = 200;

  /** Characters of a mail address. */
  public static final int LONGEST_MAIL = 254;

  /** Characters of a CloudEvents source or id. */
  public static final int LONGEST_ATTRIBUTE = 256;

  /** Entries in an absence's list of degrees. */
  public static final int MOST_DEGREES = 400;

  /** Years an absence can lie in. */
  public static final int FIRST_YEAR = 1990;

  /** Years an employment can lie in: people stay for decades. */
  public static final int FIRST_YEAR_OF_EMPLOYMENT = 1940;

  /** The last year of any date. */
  public static final int LAST_YEAR = 2100;

  private Bounds() {}

  /** At most so many characters (not UTF-16 units), not blank, without {@link #isControl}. */
  static boolean isText(String text, int longest) {
    return !text.isEmpty()
        && (text.length() <= longest || text.codePointCount(0, text.length()) <= longest)
        && hasInk(text);
  }

  private static boolean hasInk(String text) {
    boolean ink = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (isControl(letter)) {
        return false;
      }
      ink |= letter > ' ' && !isWideSpace(letter);
    }
    return ink;
  }

  /** Control characters, and what turns the direction of the letters that follow. */
  private static boolean isControl(char letter) {
    return Character.isISOControl(letter)
        || letter >= '\u202A' && letter <= '\u202E'
        || letter >= '\u2066' && letter <= '\u2069';
  }

  /** Blank beyond ASCII, as the schemas' {@code \S} sees it. */
  private static boolean isWideSpace(char letter) {
    return letter > '~' && (Character.isSpaceChar(letter) || letter == '\uFEFF');
  }
}
