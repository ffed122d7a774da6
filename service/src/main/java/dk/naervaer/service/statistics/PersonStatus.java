package dk.naervaer.service.statistics;

import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.measure.Spells;
import java.time.LocalDate;

/**
 * The one status of an employee: what was counted in twelve months, and the colour that gives.
 * Absence that the law protects is not counted.
 *
 * @param limit what the colour begins at; for green, what yellow would begin at
 */
public record PersonStatus(Colour colour, int days, int spells, Limit limit) {

  /** A colour; never shown without its word. */
  public enum Colour {
    GREEN,
    YELLOW,
    RED
  }

  /** From so many days or so many spells. */
  public record Limit(int days, int spells) {
    private boolean isReached(int daysAway, int spellsAway) {
      return daysAway >= days || spellsAway >= spells;
    }
  }

  /** The status on a day. */
  public static PersonStatus of(
      EmploymentHistory history, Limit yellow, Limit red, LocalDate today) {
    AbsenceDays counted =
        new AbsenceDays(
            Spells.of(
                history.absences().stream()
                    .filter(absence -> absence.kind().countsForWellbeing())
                    .toList()),
            today);
    LocalDate from = today.minusYears(1).plusDays(1);
    int days = counted.daysSince(from);
    int spells = counted.spellsSince(from);
    if (red.isReached(days, spells)) {
      return new PersonStatus(Colour.RED, days, spells, red);
    }
    return yellow.isReached(days, spells)
        ? new PersonStatus(Colour.YELLOW, days, spells, yellow)
        : new PersonStatus(Colour.GREEN, days, spells, yellow);
  }
}
