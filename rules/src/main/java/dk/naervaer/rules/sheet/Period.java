package dk.naervaer.rules.sheet;

import java.time.LocalDate;

/**
 * A length of time in a sheet: {@code 180 dage}, {@code 1 måned}.
 *
 * @param count 1 or more
 */
public record Period(int count, Measured in) {

  /** What a period is counted in. */
  public enum Measured {
    DAYS,
    MONTHS
  }

  /** The day that lies {@code times} periods after a day; months keep the day number, clamped. */
  public LocalDate after(LocalDate day, int times) {
    long length = (long) count * times;
    return in == Measured.DAYS ? day.plusDays(length) : day.plusMonths(length);
  }

  /** The first day of a window of this length that ends on a day. */
  public LocalDate windowStart(LocalDate end) {
    return in == Measured.DAYS ? end.minusDays(count - 1L) : end.minusMonths(count).plusDays(1);
  }

  /** As a sheet writes it. */
  public String words() {
    if (in == Measured.DAYS) {
      return count + (count == 1 ? " dag" : " dage");
    }
    return count + (count == 1 ? " måned" : " måneder");
  }
}
