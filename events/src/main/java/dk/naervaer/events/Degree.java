package dk.naervaer.events;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * From a day on, this much of the working time is spent away.
 *
 * @param percent above 0, at most 100, at most two decimals; kept without trailing zeros, so that
 *     50 and 50.00 are equal
 */
public record Degree(LocalDate from, BigDecimal percent) {

  public Degree {
    percent = Decimals.plain(percent);
  }
}
