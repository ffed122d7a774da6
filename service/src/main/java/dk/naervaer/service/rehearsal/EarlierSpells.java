package dk.naervaer.service.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/** The spells before a stretch that count for wellbeing talks; all is known of them by then. */
final class EarlierSpells {
  /** However a window's first day is reckoned, it is not farther from ours than this. */
  private static final int SLACK = 1;

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

  /**
   * Tells what counts, looking back from any day of some days.
   *
   * @return whether the days themselves were told: a window's edge lies among the spells
   */
  boolean tell(LookBack back, int from, int to, IntConsumer each) {
    long oldest = back.window().windowStart(LocalDate.ofEpochDay(from)).toEpochDay() - SLACK;
    long newest = back.window().windowStart(LocalDate.ofEpochDay(to)).toEpochDay() + SLACK;
    int within = 0;
    for (int[] spell : spells) {
      within += spell[1] > newest && days(spell) >= back.shortest() ? 1 : 0;
    }
    each.accept(Math.min(within, back.most()));
    return within < back.most() && tellEdge(back, oldest, newest, each);
  }

  private boolean tellEdge(LookBack back, long oldest, long newest, IntConsumer each) {
    boolean any = false;
    for (int[] spell : spells) {
      if (spell[1] >= oldest && spell[1] <= newest && days(spell) >= back.shortest()) {
        any = true;
        each.accept(spell[1]);
      }
    }
    return any;
  }

  private static int days(int[] spell) {
    return spell[1] - spell[0] + 1;
  }
}
