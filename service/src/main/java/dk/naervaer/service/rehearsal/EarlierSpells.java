package dk.naervaer.service.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The spells before a stretch that count for wellbeing talks; all is known of them by then. */
final class EarlierSpells {
  private final List<int[]> spells = new ArrayList<>();

  EarlierSpells(PastAbsences absences, int before) {
    int[] latest = new int[absences.numbers()];
    Arrays.fill(latest, -1);
    for (int i = 0; i < absences.size() && absences.knownDay(i) < before; i++) {
      latest[absences.number(i)] = i;
    }
    List<int[]> days = new ArrayList<>();
    for (int i : latest) {
      if (i >= 0 && absences.isWellbeing(i)) {
        days.add(new int[] {absences.first(i), absences.last(i)});
      }
    }
    days.sort(Comparator.comparingInt((int[] one) -> one[0]).thenComparingInt(one -> one[1]));
    days.forEach(this::append);
  }

  private void append(int[] next) {
    int[] before = spells.isEmpty() ? null : spells.getLast();
    if (before == null || next[0] > before[1] + 1) {
      spells.add(next);
    } else {
      before[1] = Math.max(before[1], next[1]);
    }
  }

  /** How many count from a day on. */
  int since(int oldest, int shortest) {
    int count = 0;
    for (int[] spell : spells) {
      count += spell[1] >= oldest && days(spell) >= shortest ? 1 : 0;
    }
    return count;
  }

  private static int days(int[] spell) {
    return spell[1] - spell[0] + 1;
  }
}
