package dk.naervaer.service.rehearsal;

import java.time.LocalDate;

/**
 * Days of an employment in which whatever is wanted depends on the absences of these days alone,
 * but for what windows count: every case, every return and every correction about them lies within.
 * What lies in other stretches is settled before or begins after.
 *
 * @param first day 1 of the first absence or the day it became known, as epoch day
 * @param last the last day on which anything can still change, as epoch day; {@link
 *     PastAbsences#OPEN} while an absence goes on
 * @param whole the whole past, in which nothing is taken for settled
 */
record Stretch(int first, int last, boolean whole) {

  static Stretch wholePast() {
    return new Stretch(Integer.MIN_VALUE, PastAbsences.OPEN, true);
  }

  /** Cases that ended before this day belong to earlier stretches. */
  LocalDate sealedBefore() {
    return whole ? LocalDate.MIN : LocalDate.ofEpochDay(first);
  }

  boolean reaches(LocalDate day) {
    return last == PastAbsences.OPEN || last >= day.toEpochDay();
  }
}
