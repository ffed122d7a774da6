package dk.naervaer.rules.example;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A date as people write it, and as Danish Excel makes of it: 2026-09-01 or 01-09-2026. */
final class WrittenDate {
  private static final List<DateTimeFormatter> FORMS =
      List.of(form("uuuu-MM-dd"), form("d-M-uuuu"));

  private WrittenDate() {}

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The date between 1990 and 2199; empty when it is none. */
  static Optional<LocalDate> of(String text) {
    for (DateTimeFormatter form : FORMS) {
      try {
        LocalDate date = LocalDate.parse(text, form);
        return date.getYear() >= 1990 && date.getYear() < 2200
            ? Optional.of(date)
            : Optional.empty();
      } catch (DateTimeParseException other) {
        // the next form, or none
      }
    }
    return Optional.empty();
  }
}
