package dk.naervaer.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One form for every number, so that equal numbers are equal records and hash alike. */
final class Decimals {

  /** More digits than any number of ours needs; bounds what arithmetic can be made to do. */
  private static final int LONGEST = 30;

  private Decimals() {}

  /** The plain form of a JSON number, or null when it lies outside or has more decimals. */
  static @Nullable BigDecimal within(String text, BigDecimal least, BigDecimal most, int decimals) {
    BigDecimal number = text.length() > LONGEST ? null : parsed(text);
    if (number == null || number.compareTo(least) < 0 || number.compareTo(most) > 0) {
      return null;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() > decimals ? null : plain(stripped);
  }

  private static @Nullable BigDecimal parsed(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null; // an exponent beyond all bounds
    }
  }

  /** Without trailing zeros and without an exponent; the caller has bounded its size. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
