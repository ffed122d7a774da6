package dk.naervaer.service.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days an absence ever covered by anything that was known of it, and those on which it was
 * spoken about. While it is known without an end it covers all days until more is known.
 *
 * @param first its earliest first day, as epoch day
 * @param end the last day it ever covered while it was known so; {@link PastAbsences#OPEN} when it
 *     goes on
 * @param heard the last day on which anything became known of it
 * @param wellbeing whether it ever counted towards a wellbeing talk
 * @param partial whether it ever was partial
 */
record AbsenceExtent(
    int first, int end, int firstHeard, int heard, boolean wellbeing, boolean partial) {

  /** Those of all absences of an employment that can lead to anything. */
  static List<AbsenceExtent> of(PastAbsences absences) {
    List<AbsenceExtent> extents = new ArrayList<>(absences.numbers());
    int[] next = followers(absences);
    boolean[] seen = new boolean[absences.numbers()];
    for (int i = 0; i < absences.size(); i++) {
      if (!seen[absences.number(i)]) {
        seen[absences.number(i)] = true;
        AbsenceExtent extent = of(absences, i, next);
        if (extent != null) {
          extents.add(extent);
        }
      }
    }
    return extents;
  }

  /** For each revision the next one of the same absence; -1 after the last. */
  private static int[] followers(PastAbsences absences) {
    int[] next = new int[absences.size()];
    int[] latest = new int[absences.numbers()];
    Arrays.fill(latest, -1);
    for (int i = absences.size() - 1; i >= 0; i--) {
      next[i] = latest[absences.number(i)];
      latest[absences.number(i)] = i;
    }
    return next;
  }

  private static @Nullable AbsenceExtent of(PastAbsences all, int begin, int[] next) {
    int first = Integer.MAX_VALUE;
    int end = Integer.MIN_VALUE;
    int heard = Integer.MIN_VALUE;
    boolean wellbeing = false;
    boolean partial = false;
    for (int i = begin; i >= 0; i = next[i]) {
      heard = Math.max(heard, all.knownDay(i));
      if (all.matters(i)) {
        first = Math.min(first, all.first(i));
        boolean open = all.last(i) == PastAbsences.OPEN;
        int until = open && next[i] >= 0 ? all.knownDay(next[i]) : all.last(i);
        end = Math.max(end, until);
        wellbeing |= all.isWellbeing(i);
        partial |= all.isPartial(i);
      }
    }
    return first == Integer.MAX_VALUE
        ? null
        : new AbsenceExtent(first, end, all.knownDay(begin), heard, wellbeing, partial);
  }

  /** The spells that some can make together at the longest: each its first and its last day. */
  static List<int[]> spells(Stream<AbsenceExtent> some) {
    List<int[]> spells = new ArrayList<>();
    some.sorted(Comparator.comparingInt(AbsenceExtent::first))
        .forEach(
            extent -> {
              int[] before = spells.isEmpty() ? null : spells.getLast();
              if (before == null || extent.first() > before[1] + 1L) {
                spells.add(new int[] {extent.first(), extent.end()});
              } else {
                before[1] = Math.max(before[1], extent.end());
              }
            });
    return spells;
  }

  int begin() {
    return Math.min(first, firstHeard);
  }

  int last() {
    return Math.max(end, heard);
  }
}
