package dk.naervaer.service.rehearsal;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes down what decides about one stretch of an employment. */
final class AlikeWriter {
  private static final int NONE = AlikeNumbers.NONE;
  private static final int WEEK = 7;

  /** In weeks without holidays nothing lands farther from its day than over a weekend. */
  private static final int LANDING = 4;

  /** No day on which anybody is asked to act lies later, after what was heard last. */
  private static final int SOON = Stretches.SLACK_OF_ORDINARY_WEEKS;

  /** What was asked for while somebody was away is told so many days later at most. */
  private static final int AFTERWARDS = 14;

  private final PastAbsences absences;
  private final Stretch stretch;
  private final UnitNeeds needs;
  private final RowReach reach;
  private final BitSet heard;
  private final AlikeNumbers numbers = new AlikeNumbers();
  private int first = Integer.MAX_VALUE;
  private int last = Integer.MIN_VALUE;
  private boolean partial;

  private AlikeWriter(PastEmployment past, Stretch stretch, UnitNeeds needs, RowReach reach) {
    this.absences = past.absences();
    this.stretch = stretch;
    this.needs = needs;
    this.reach = reach;
    this.heard = new BitSet(absences.numbers());
    look();
  }

  /** What decides about a stretch; null where more than that could, or more than days. */
  static @Nullable Alike write(
      PastEmployment past, Stretch stretch, RowReach reach, TwoBooks books) {
    PastVersion only = stretch.whole() ? null : onlyVersion(past.versions(), stretch);
    if (only == null) {
      return null;
    }
    UnitNeeds needs = books.needsOf(only.workUnit());
    if (reach.anyOf(needs.tooFine())) {
      return null;
    }
    AlikeWriter writer = new AlikeWriter(past, stretch, needs, reach);
    // The last day is played until its morning only, so that hours count on it.
    int end = (int) books.period().until().toEpochDay();
    return writer.partial || writer.last >= end ? null : writer.write(only, end);
  }

  /** The one that holds in all of a stretch; null when another one begins to. */
  private static @Nullable PastVersion onlyVersion(List<PastVersion> versions, Stretch stretch) {
    PastVersion only = null;
    for (PastVersion version : versions) {
      LocalDate from = version.statedFrom();
      if (version.knownDay().toEpochDay() < stretch.first()) {
        if (from != null && from.toEpochDay() > stretch.first()) {
          return null;
        }
        only = version;
      } else if (stretch.last() == PastAbsences.OPEN
          || version.knownDay().toEpochDay() <= stretch.last()) {
        return null;
      }
    }
    return only;
  }

  /** Which absences it is about, and which days they can cover. */
  private void look() {
    for (int i = 0; i < absences.size(); i++) {
      if (isWithin(i) && (absences.matters(i) || heard.get(absences.number(i)))) {
        heard.set(absences.number(i));
        last = Math.max(last, absences.knownDay(i));
        if (absences.matters(i)) {
          partial |= absences.hasDegrees(i);
          first = Math.min(first, absences.first(i));
          last = Math.max(last, absences.first(i));
          if (absences.last(i) != PastAbsences.OPEN) {
            last = Math.max(last, absences.last(i));
          }
        }
      }
    }
  }

  private boolean isWithin(int i) {
    return absences.knownDay(i) >= stretch.first()
        && (stretch.last() == PastAbsences.OPEN || absences.knownDay(i) <= stretch.last());
  }

  private Alike write(PastVersion only, int until) {
    int notice = Math.max(reach.longestNotice(needs.base()), reach.longestNotice(needs.draft()));
    int from = Math.min(first, stretch.first()) - LANDING;
    int to = last + notice + AFTERWARDS;
    boolean ordinary =
        last + AFTERWARDS <= until
            && needs.kind().isOrdinary(from, last + notice + SOON)
            && needs.kind().changesBy(from) == needs.kind().changesBy(to)
            && !reach.anyOf(needs.byMonth());
    numbers.add(needs.kind().number());
    numbers.add(only.noContact() ? 1 : 0);
    ordinary &= writeLeaving(only.leftOn(), to);
    ordinary &= writeHiring(only.hiredOn(), from, to);
    stretch.tell(numbers::addDay, numbers::add);
    writeAbsences();
    writeEarlier();
    numbers.add(ordinary ? needs.kind().changesBy(from) : NONE);
    return numbers.shifted(ordinary ? Math.floorDiv(stretch.first(), WEEK) * WEEK : 0);
  }

  /** Writes when somebody leaves, if it matters; false when the very day does. */
  private boolean writeLeaving(@Nullable LocalDate left, int to) {
    if (left == null || left.toEpochDay() > (long) to + needs.leaving().daysBack(reach.longest())) {
      numbers.add(NONE);
      return true;
    }
    numbers.add((int) left.toEpochDay());
    return false;
  }

  /** Writes whether somebody is newly hired; false when that ends within these days. */
  private boolean writeHiring(@Nullable LocalDate hired, int from, int to) {
    if (!reach.anyOf(needs.ofNewHires())) {
      numbers.add(NONE);
      return true;
    }
    boolean settled = true;
    for (int months : needs.newHireMonths()) {
      int end = hired == null ? NONE : (int) hired.plusMonths(months).toEpochDay();
      boolean within = end >= from && end <= to;
      numbers.add(within ? end : end < from ? 0 : 1);
      settled &= !within;
    }
    return settled;
  }

  /** Writes how many earlier spells count, where any row can come to ask for that. */
  private void writeEarlier() {
    EarlierCounts counts = null;
    for (EarlierNeed row : needs.earlier()) {
      if (reach.isPossible(row.need())) {
        counts = counts == null ? earlierCounts() : counts;
        counts.tell(row, reach, numbers);
      } else {
        numbers.add(NONE);
      }
    }
  }

  private EarlierCounts earlierCounts() {
    return new EarlierCounts(
        new EarlierSpells(absences, stretch.first()), windowEnds(), first, heard.cardinality());
  }

  /** Every day on which a window can end: the day before a spell, its first and its last. */
  private int[] windowEnds() {
    IntStream.Builder ends = IntStream.builder();
    for (int i = 0; i < absences.size(); i++) {
      if (isWithin(i) && absences.matters(i)) {
        ends.add(absences.first(i) - 1);
        ends.add(absences.first(i));
        if (absences.last(i) != PastAbsences.OPEN) {
          ends.add(absences.last(i));
        }
      }
    }
    return ends.build().distinct().toArray();
  }

  private void writeAbsences() {
    for (int i = 0; i < absences.size(); i++) {
      int number = absences.number(i);
      if (isWithin(i) && heard.get(number)) {
        numbers.addDay(absences.knownDay(i));
        numbers.add(heard.get(0, number).cardinality());
        if (absences.matters(i)) {
          numbers.add(absences.kind(i));
          numbers.addDay(absences.first(i));
          numbers.addDay(absences.last(i));
        } else {
          numbers.add(NONE);
        }
      }
    }
  }
}
