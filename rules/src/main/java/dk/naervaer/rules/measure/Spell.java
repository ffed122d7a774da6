package dk.naervaer.rules.measure;

import java.time.LocalDate;

/**
 * Days of absence without a healthy day between them.
 *
 * @param last {@link AbsenceCase#OPEN} while the person is still away
 */
public record Spell(LocalDate first, LocalDate last) {

  /** How many days it has. */
  long days() {
    return last.toEpochDay() - first.toEpochDay() + 1;
  }

  /** Whether a day lies in it. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
