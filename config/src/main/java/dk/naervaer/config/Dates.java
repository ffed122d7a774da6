package dk.naervaer.config;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A pair of dates, each inclusive and each optional. */
final class Dates {
  private Dates() {}

  /** Tells when {@code to} lies before {@code from}. */
  static void checkOrder(@Nullable LocalDate from, @Nullable LocalDate to, Section section) {
    if (from != null && to != null && to.isBefore(from)) {
      section.error(
          "R415",
          "to",
          to.toString(),
          "Datoen to ligger før from " + from + ". Byt om, eller ret den ene.",
          "The date to lies before from " + from + ". Swap them or mend one.");
    }
  }
}
