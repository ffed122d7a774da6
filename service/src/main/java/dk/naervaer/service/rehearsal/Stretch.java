package dk.naervaer.service.rehearsal;

import java.time.LocalDate;
import java.util.function.IntConsumer;

/**
 * Days of an employment in which whatever is wanted depends on the absences of these days alone,
 * but for what windows count: every case, every return and every correction about them lies within.
 * What lies in other stretches is settled before or begins after.
 */
final class Stretch {
  private final int first;
  private final int last;
  private final boolean whole;
  private final int[] begins;
  private final int[] settled;

  /**
   * Some days.
   *
   * @param last the last day on which anything can still change, as epoch day; {@link
   *     PastAbsences#OPEN} while an absence goes on
   * @param begins for each group of absences that touch each other: day 1 of the first of them or
   *     the day it became known, as epoch day
   * @param settled the last day on which anything of that group can change
   */
  Stretch(int last, int[] begins, int[] settled) {
    this(begins[0], last, false, begins, settled);
  }

  private Stretch(int first, int last, boolean whole, int[] begins, int[] settled) {
    this.first = first;
    this.last = last;
    this.whole = whole;
    this.begins = begins;
    this.settled = settled;
  }

  static Stretch wholePast() {
    return new Stretch(Integer.MIN_VALUE, PastAbsences.OPEN, true, new int[0], new int[0]);
  }

  int first() {
    return first;
  }

  int last() {
    return last;
  }

  /** Whether it is the whole past, in which nothing is taken for settled. */
  boolean whole() {
    return whole;
  }

  /** Cases that ended before this day are settled by today, or belong to earlier stretches. */
  LocalDate sealedBefore(LocalDate today) {
    if (whole) {
      return LocalDate.MIN;
    }
    int group = 0;
    while (group < begins.length - 1 && settled[group] < today.toEpochDay()) {
      group++;
    }
    return LocalDate.ofEpochDay(begins[group]);
  }

  /** Tells all that sets it apart from another one. */
  void tell(IntConsumer day, IntConsumer number) {
    day.accept(last);
    number.accept(begins.length);
    for (int group = 0; group < begins.length; group++) {
      day.accept(begins[group]);
      day.accept(settled[group]);
    }
  }

  boolean reaches(LocalDate day) {
    return last == PastAbsences.OPEN || last >= day.toEpochDay();
  }
}
