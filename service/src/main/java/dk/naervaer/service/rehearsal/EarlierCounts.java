package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.measure.RiskSign;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How many earlier spells count in each window that a row of a stretch can look at. */
final class EarlierCounts {
  private final EarlierSpells earlier;
  private final int[] ends;
  private final int first;
  private final int own;

  /**
   * Counts of earlier spells.
   *
   * @param ends days on which a window can end
   * @param first the stretch's first day away
   * @param own spells of the stretch itself, at most
   */
  EarlierCounts(EarlierSpells earlier, int[] ends, int first, int own) {
    this.earlier = earlier;
    this.ends = ends;
    this.first = first;
    this.own = own;
  }

  /** Tells what counts for a row; nothing more than that where it is too little anyway. */
  void tell(EarlierNeed row, RowReach reach, AlikeNumbers numbers) {
    List<LookBack> backwards = row.backwards();
    int[][] oldest = new int[backwards.size()][];
    boolean[] enough = new boolean[backwards.size()];
    Set<RiskSign> signs = EnumSet.noneOf(RiskSign.class);
    for (int i = 0; i < oldest.length; i++) {
      LookBack back = backwards.get(i);
      oldest[i] = oldest(back);
      enough[i] = isEnough(back, oldest[i]);
      if (enough[i] && back.sign() != null) {
        signs.add(back.sign());
      }
    }
    if (!reach.isPossible(row.need(), signs.size())) {
      numbers.add(AlikeNumbers.NONE);
      return;
    }
    for (int i = 0; i < oldest.length; i++) {
      if (enough[i]) {
        tell(backwards.get(i), oldest[i], numbers);
      } else {
        numbers.add(AlikeNumbers.NONE);
      }
    }
  }

  private int[] oldest(LookBack back) {
    int[] oldest = new int[ends.length];
    for (int i = 0; i < oldest.length; i++) {
      oldest[i] = back.oldest(ends[i]);
    }
    return oldest;
  }

  private boolean isEnough(LookBack back, int[] oldest) {
    for (int day : oldest) {
      if (earlier.since(day, back.shortest()) + own >= back.most()) {
        return true;
      }
    }
    return false;
  }

  private void tell(LookBack back, int[] oldest, AlikeNumbers numbers) {
    for (int day : oldest) {
      numbers.add(Math.min(earlier.since(day, back.shortest()), back.most()));
      // Months are not all alike: a window may begin among the stretch's own spells.
      if (back.byMonth() && day > first) {
        numbers.addDay(day);
      } else if (back.byMonth()) {
        numbers.add(AlikeNumbers.NONE);
      }
    }
  }
}
