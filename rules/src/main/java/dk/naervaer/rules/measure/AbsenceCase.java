package dk.naervaer.rules.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spells that count as one (forløb).
 *
 * @param spells at least one, in order, none adjoining
 */
public record AbsenceCase(List<Spell> spells) {

  /** Last day of a case that still runs, as far as is known. */
  public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  /** Day 1. */
  public LocalDate first() {
    return spells.getFirst().first();
  }

  /** The last day away, or {@link #OPEN}. */
  public LocalDate last() {
    return spells.getLast().last();
  }

  /** Whether the person is away on this day. */
  public boolean covers(LocalDate day) {
    // By number, not by iterator: nothing is asked more often.
    for (int i = 0; i < spells.size(); i++) {
      if (spells.get(i).covers(day)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a day belongs to the case, healthy days between its spells included. */
  boolean spans(LocalDate day) {
    return !day.isBefore(first()) && !day.isAfter(last());
  }

  /** Whether a day lies between two spells of the case. */
  boolean hasGapOn(LocalDate day) {
    return spans(day) && !covers(day);
  }

  /** The first day away on or after a day; null when there is none. */
  @Nullable LocalDate sickDayFrom(LocalDate day) {
    for (Spell spell : spells) {
      if (!spell.last().isBefore(day)) {
        return spell.first().isAfter(day) ? spell.first() : day;
      }
    }
    return null;
  }

  /** The Nth day away, 1 being the first day; null when the case is shorter. */
  @Nullable LocalDate sickDay(long number) {
    long left = number;
    for (Spell spell : spells) {
      long length = ChronoUnit.DAYS.between(spell.first(), spell.last()) + 1;
      if (left <= length) {
        return spell.first().plusDays(left - 1);
      }
      left -= length;
    }
    return null;
  }

  /** The number of a day counted from day 1, healthy days included. */
  int dayNumber(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(first(), day) + 1;
  }
}
