package dk.naervaer.rules.sheet;

import java.util.regex.Pattern;

/** What a cell says once blanks that nobody sees are put right. */
final class CellText {
  static final int MOST_CHARACTERS = 500;

  private static final Pattern BLANKS = Pattern.compile("[\\h]+");
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\t]]");
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t].*");
  private static final Pattern NEGATIVE = Pattern.compile("[-\\u2212]\\h*\\d+");

  private CellText() {}

  /** Without blanks around it, and with single ordinary blanks inside; NBSP is a blank. */
  static String tidy(String cell) {
    return BLANKS.matcher(cell).replaceAll(" ").strip();
  }

  /** Whether it holds a character nobody can see (zero-width, control, direction marks). */
  static boolean hides(String cell) {
    return HIDDEN.matcher(cell).find();
  }

  /** Whether a spreadsheet would take it for a formula (CWE-1236). */
  static boolean looksLikeFormula(String cell) {
    return FORMULA.matcher(cell).matches() && !NEGATIVE.matcher(cell).matches();
  }

  /** Whether it is a whole number below zero, written with either minus sign. */
  static boolean isNegative(String cell) {
    return NEGATIVE.matcher(cell).matches();
  }
}
