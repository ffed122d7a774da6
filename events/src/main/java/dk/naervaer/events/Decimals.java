package dk.naervaer.events;

import java.math.BigDecimal;

/** One form for every number, so that equal numbers are equal records and hash alike. */
final class Decimals {

  private Decimals() {}

  /** Without trailing zeros and without an exponent; the caller has bounded its size. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
