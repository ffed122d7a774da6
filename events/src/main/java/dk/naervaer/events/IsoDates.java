package dk.naervaer.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code 2026-09-01} and {@code 2026-09-01T07:12:00+02:00} and nothing else.
 *
 * <p>What has not that form is null (a fault of {@code SCHEMA}); what has the form but names no
 * moment we take throws {@link DateTimeException} (a fault of {@code DATES}). Read by hand: dates
 * stand in every record, and the general parser is many times slower.
 */
final class IsoDates {

  private static final int DAY_LENGTH = 10;
  private static final String DAY_FORM = "dddd-dd-dd";
  private static final String TIME_FORM = "Tdd:dd:dd";
  private static final int FRACTION = DAY_LENGTH + TIME_FORM.length();
  private static final int NANO_DIGITS = 9;
  private static final String OFFSET_FORM = "sdd:dd";

  private IsoDates() {}

  static @Nullable LocalDate day(String text, int firstYear) {
    if (text.length() != DAY_LENGTH || !fits(text, 0, DAY_FORM)) {
      return null;
    }
    return checked(text, firstYear);
  }

  static @Nullable Instant instant(String text) {
    if (!fits(text, 0, DAY_FORM) || !fits(text, DAY_LENGTH, TIME_FORM)) {
      return null;
    }
    int offset = afterFraction(text, FRACTION);
    if (offset < 0 || !isOffset(text, offset)) {
      return null;
    }
    LocalDate day = checked(text, Bounds.FIRST_YEAR);
    LocalTime time =
        LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19))
            .withNano(nanos(text, offset));
    return Instant.ofEpochSecond(
        day.toEpochSecond(time, ZoneOffset.ofTotalSeconds(seconds(text, offset))), time.getNano());
  }

  private static LocalDate checked(String text, int firstYear) {
    int year = number(text, 0, 4);
    if (year < firstYear || year > Bounds.LAST_YEAR) {
      throw new DateTimeException("year");
    }
    return LocalDate.of(year, number(text, 5, 7), number(text, 8, 10));
  }

  private static int nanos(String text, int offset) {
    int nanos = 0;
    for (int at = FRACTION + 1; at <= FRACTION + NANO_DIGITS; at++) {
      nanos = nanos * 10 + (at < offset ? text.charAt(at) - '0' : 0);
    }
    return nanos;
  }

  private static int seconds(String text, int offset) {
    if (text.charAt(offset) == 'Z') {
      return 0;
    }
    int minutes = number(text, offset + 4, offset + 6);
    if (minutes > 59) {
      throw new DateTimeException("offset");
    }
    int seconds = number(text, offset + 1, offset + 3) * 3600 + minutes * 60;
    return text.charAt(offset) == '-' ? -seconds : seconds;
  }

  /** Where the offset begins: behind up to nine decimals of a second, or -1 when malformed. */
  private static int afterFraction(String text, int at) {
    if (at >= text.length() || text.charAt(at) != '.') {
      return at;
    }
    int end = at + 1;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    int digits = end - at - 1;
    return digits >= 1 && digits <= NANO_DIGITS ? end : -1;
  }

  private static boolean isOffset(String text, int at) {
    int length = text.length() - at;
    return length == 1
        ? text.charAt(at) == 'Z'
        : length == OFFSET_FORM.length() && fits(text, at, OFFSET_FORM);
  }

  private static boolean fits(String text, int from, String form) {
    if (text.length() < from + form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      if (!fits(text.charAt(from + i), form.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(char letter, char form) {
    return switch (form) {
      case 'd' -> isDigit(letter);
      case 's' -> letter == '+' || letter == '-';
      default -> letter == form;
    };
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
