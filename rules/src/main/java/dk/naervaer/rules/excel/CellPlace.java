package dk.naervaer.rules.excel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a cell stands.
 *
 * @param row from 1; null when not known
 * @param letters of its column; null when not known
 */
record CellPlace(@Nullable Integer row, @Nullable String letters) {
  static final CellPlace NOWHERE = new CellPlace(null, null);

  private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
  private static final int LETTERS = 26;

  static CellPlace of(@Nullable String written) {
    Matcher place = PLACE.matcher(written == null ? "" : written);
    return place.matches() ? new CellPlace(number(place.group(2)), place.group(1)) : NOWHERE;
  }

  /** The column's number from 1; 0 when not known. */
  int column() {
    int column = 0;
    for (char letter : (letters == null ? "" : letters).toCharArray()) {
      column = column * LETTERS + letter - 'A' + 1;
    }
    return column;
  }

  /** The letters of a column by its number from 1. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }

  static @Nullable Integer number(@Nullable String digits) {
    return digits != null && digits.matches("[0-9]{1,7}") ? Integer.valueOf(digits) : null;
  }
}
