package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.DaySpan;
import dk.naervaer.rules.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an employment's past where nothing of one side can touch the other, so that each part is
 * played by itself. Where that can't be shown, the past stays whole.
 */
final class Stretches {
  /** Landing, returns and holidays: so many days can lie between a spell and what it leads to. */
  private static final int SLACK = 21;

  private static final int LEAVING_TOLD_LATE = 15;

  /**
   * In weeks without holidays whoever is back has been told all, and so have others, when the next
   * working day is over.
   */
  static final int SLACK_OF_ORDINARY_WEEKS = 6;

  private final int apart;
  private final int touching;
  private final int gap;
  private final boolean uncut;
  private final boolean toldOnly;
  private final LeavingReach leaving;

  /**
   * Cuts for these books alike.
   *
   * @param period the days that are played, those read before included
   * @param pace the plain way leaves every past whole; where only days count, what becomes of an
   *     advisory after it was told is left out
   */
  Stretches(List<RuleBook> books, DaySpan period, Pace pace) {
    this.apart = SLACK + books.stream().mapToInt(RuleBook::longestReachAfterSpell).max().orElse(0);
    this.gap = books.stream().mapToInt(RuleBook::longestCaseGap).max().orElse(0);
    this.touching = SLACK + gap;
    this.toldOnly = pace == Pace.EVERY_DAY;
    this.leaving = LeavingReach.of(books);
    this.uncut =
        pace == Pace.PLAIN
            || books.stream().anyMatch(book -> book.changesWithin(period.first(), period.last()));
  }

  /**
   * The stretches of an employment.
   *
   * @param kind that of its only work unit; null when there were several
   */
  List<Stretch> of(PastEmployment past, List<AbsenceExtent> extents, @Nullable UnitKind kind) {
    if (past.hasBeenTalkedAbout() || uncut && !extents.isEmpty()) {
      return List.of(Stretch.wholePast());
    }
    List<int[]> parts = new ArrayList<>();
    for (AbsenceExtent extent : extents) {
      parts.add(new int[] {extent.begin(), extent.last(), 1});
    }
    if (parts.isEmpty()) {
      return List.of();
    }
    return addVersions(past.versions(), extents, parts)
        ? united(parts, toldOnly ? kind : null)
        : List.of(Stretch.wholePast());
  }

  /** Adds the days that later revisions reach over; false when one of them can reach over all. */
  private boolean addVersions(
      List<PastVersion> versions, List<AbsenceExtent> extents, List<int[]> parts) {
    if (versions.getFirst().noContact()) {
      return false;
    }
    for (int i = 1; i < versions.size(); i++) {
      PastVersion before = versions.get(i - 1);
      PastVersion now = versions.get(i);
      boolean plain =
          now.revision() > before.revision()
              && !now.noContact()
              && Objects.equals(now.hiredOn(), before.hiredOn());
      int known = (int) now.knownDay().toEpochDay();
      int from = now.statedFrom() == null ? known : (int) now.statedFrom().toEpochDay();
      if (!Objects.equals(now.leftOn(), before.leftOn())) {
        plain &= now.leftOn() == null || now.leftOn().toEpochDay() >= known - LEAVING_TOLD_LATE;
        from = Math.min(from, known - leaving.daysBackFrom(known, extents));
      }
      if (!plain) {
        return false;
      }
      parts.add(new int[] {Math.min(from, known), known, 0});
    }
    return true;
  }

  private List<Stretch> united(List<int[]> parts, @Nullable UnitKind kind) {
    parts.sort(Comparator.comparingInt(part -> part[0]));
    IntUnaryOperator settled = last -> settled(last, kind);
    List<int[]> groups = united(parts, last -> Math.min(last + touching, settled(last, kind)));
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (int[] part : united(groups, settled)) {
      int to = from;
      while (to < groups.size() && groups.get(to)[0] <= part[1]) {
        to++;
      }
      if (part[2] == 1) {
        stretches.add(stretch(part, groups.subList(from, to), settled));
      }
      from = to;
    }
    return stretches;
  }

  /** Parts that begin before another one is over become one with it. */
  private static List<int[]> united(List<int[]> parts, IntUnaryOperator over) {
    List<int[]> united = new ArrayList<>();
    int[] open = parts.getFirst();
    for (int[] part : parts.subList(1, parts.size())) {
      boolean near = open[1] == PastAbsences.OPEN || part[0] <= over.applyAsInt(open[1]);
      if (near) {
        open = new int[] {open[0], Math.max(open[1], part[1]), open[2] | part[2]};
      } else {
        united.add(open);
        open = part;
      }
    }
    united.add(open);
    return united;
  }

  private static Stretch stretch(int[] part, List<int[]> groups, IntUnaryOperator over) {
    int[] begins = groups.stream().mapToInt(group -> group[0]).toArray();
    int[] settled = groups.stream().mapToInt(group -> over.applyAsInt(group[1])).toArray();
    return new Stretch(over.applyAsInt(part[1]), begins, settled);
  }

  /** The last day on which anything can come of what ended or was last heard of on a day. */
  private int settled(int last, @Nullable UnitKind kind) {
    if (last == PastAbsences.OPEN) {
      return last;
    }
    int soon = last + gap + SLACK_OF_ORDINARY_WEEKS;
    return kind != null && kind.isOrdinary(last, soon) ? soon : last + apart;
  }
}
