package dk.naervaer.rules.sheet;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a cell says once blanks that nobody sees are put right. */
public final class CellText {
  static final int MOST_CHARACTERS = 500;

  private static final Pattern BLANKS = Pattern.compile("[\\h]+");
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\t]]");
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\u2212]");
  private static final Pattern UNSEEN =
      Pattern.compile("^[\\p{M}\\p{Z}\\s\\u3164\\u2800\\u115f\\u1160\\uffa0]+");
  private static final Pattern NEGATIVE = Pattern.compile("[-\\u2212]\\h*\\d+");

  private CellText() {}

  /** Without blanks around it, and with single ordinary blanks inside; NBSP is a blank. */
  static String tidy(String cell) {
    return isTidy(cell) ? cell : tidied(cell);
  }

  // Nearly every cell is; a municipality has half a million of them.
  private static boolean isTidy(String cell) {
    boolean blankBefore = true;
    for (int i = 0; i < cell.length(); i++) {
      char letter = cell.charAt(i);
      if (letter == ' ' ? blankBefore : letter <= ' ' || letter >= '\u00a0' && isBlank(letter)) {
        return false;
      }
      blankBefore = letter == ' ';
    }
    return cell.isEmpty() || !blankBefore;
  }

  private static boolean isBlank(char letter) {
    return Character.isSpaceChar(letter) || Character.isWhitespace(letter) || letter == '\u180e';
  }

  private static String tidied(String cell) {
    return BLANKS.matcher(cell).replaceAll(" ").strip();
  }

  /** Whether it holds a character nobody can see (zero-width, control, direction marks). */
  static boolean hides(String cell) {
    return !isPlain(cell) && HIDDEN.matcher(cell).find();
  }

  /** Whether it has only letters that hide nothing: printable ASCII and those of Europe. */
  private static boolean isPlain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char letter = cell.charAt(i);
      boolean european = letter >= '\u00c0' && letter <= '\u024f';
      if (!european && (letter < ' ' || letter > '~')) {
        return false;
      }
    }
    return true;
  }

  /** Whether a spreadsheet, or a reader, would take it for a formula (CWE-1236). */
  public static boolean looksLikeFormula(String cell) {
    if (cell.isEmpty() || Character.isLetterOrDigit(cell.charAt(0)) && isPlain(cell)) {
      return false;
    }
    // Wide and small signs are made ordinary ones, and what shows nothing before them is left out.
    String begins = withoutUnseen(tidy(cell));
    String first = begins.substring(0, Math.min(begins.length(), MOST_CHARACTERS));
    String shown = withoutUnseen(Normalizer.normalize(first, Normalizer.Form.NFKC));
    return FORMULA.matcher(shown).lookingAt() && !NEGATIVE.matcher(shown).matches();
  }

  private static String withoutUnseen(String cell) {
    return UNSEEN.matcher(cell).replaceFirst("");
  }

  /** Whether it is a whole number below zero, written with either minus sign. */
  static boolean isNegative(String cell) {
    return NEGATIVE.matcher(cell).matches();
  }
}
