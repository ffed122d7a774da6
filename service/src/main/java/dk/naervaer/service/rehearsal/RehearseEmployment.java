package dk.naervaer.service.rehearsal;

import dk.naervaer.service.advisory.Advisory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Plays one employment by both books; by one alone where the other surely says the same. */
final class RehearseEmployment {
  private final TwoBooks books;
  private final Stretches stretches;
  private final Play base;
  private final Play draft;
  private final boolean plain;

  /** For these books. */
  RehearseEmployment(TwoBooks books, Pace pace) {
    this.books = books;
    this.plain = pace == Pace.PLAIN;
    boolean daily = pace == Pace.EVERY_DAY;
    this.stretches =
        new Stretches(List.of(books.base(), books.draft()), books.period().played(), plain);
    this.base = new Play(books.base(), books.period().until(), daily);
    this.draft = new Play(books.draft(), books.period().until(), daily);
  }

  /** All advisories by the one book and by the other, in any state. */
  record Both(List<Advisory> base, List<Advisory> draft) {}

  List<Difference> differences(PastEmployment past, long[] times) {
    Both both = play(past, times);
    if (both.base().isEmpty() && both.draft().isEmpty()) {
      return List.of();
    }
    return Difference.between(told(both.base()), told(both.draft()));
  }

  private static List<Advice> told(List<Advisory> advisories) {
    return advisories.stream().filter(Advice::wasTold).map(Advice::of).toList();
  }

  Both play(PastEmployment past, long[] times) {
    List<Advisory> before = new ArrayList<>();
    List<Advisory> after = new ArrayList<>();
    List<AbsenceExtent> extents = AbsenceExtent.of(past.absences());
    for (Stretch stretch : stretches.of(past, extents)) {
      if (stretch.reaches(books.period().from())) {
        play(past, times, stretch, books.reach(past, extents, stretch), before, after);
      }
    }
    return new Both(before, after);
  }

  private void play(
      PastEmployment past,
      long[] times,
      Stretch stretch,
      RowReach reach,
      List<Advisory> before,
      List<Advisory> after) {
    boolean apart = plain;
    boolean anyBefore = plain;
    boolean anyAfter = plain;
    for (String workUnit : past.workUnits()) {
      UnitNeeds needs = books.needsOf(workUnit);
      apart |= needs.differs() && reach.anyOf(needs.differing());
      anyBefore |= reach.anyOf(needs.base());
      anyAfter |= reach.anyOf(needs.draft());
    }
    Collection<Advisory> first = anyBefore ? base.of(past, times, stretch) : List.of();
    before.addAll(first);
    if (apart) {
      after.addAll(anyAfter ? draft.of(past, times, stretch) : List.of());
    } else {
      after.addAll(first);
    }
  }
}
