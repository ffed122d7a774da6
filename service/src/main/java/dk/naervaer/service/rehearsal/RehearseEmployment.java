package dk.naervaer.service.rehearsal;

import dk.naervaer.service.advisory.Advisory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Plays one employment by both books; by one alone where the other surely says the same, and not at
 * all where another's stretch was just alike.
 */
final class RehearseEmployment {
  private static final int BYTES_EACH = 600;

  /** What is remembered takes an eighth of the heap at most. */
  private static final long MOST_REMEMBERED = Runtime.getRuntime().maxMemory() / 8 / BYTES_EACH;

  private final TwoBooks books;
  private final Stretches stretches;
  private final Play base;
  private final Play draft;
  private final Pace pace;
  private final ConcurrentMap<Course, Remembered> remembered = new ConcurrentHashMap<>();

  private final LongAdder takenOver = new LongAdder();

  /** For these books. */
  RehearseEmployment(TwoBooks books, Pace pace) {
    this.books = books;
    this.pace = pace;
    boolean daily = pace == Pace.EVERY_DAY;
    this.stretches =
        new Stretches(List.of(books.base(), books.draft()), books.period().played(), pace);
    this.base = new Play(books.base(), books.period().until(), daily);
    this.draft = new Play(books.draft(), books.period().until(), daily);
  }

  /** All advisories by the one book and by the other, in any state. */
  record Both(Collection<Advisory> base, Collection<Advisory> draft) {}

  /** What somebody was told by the one book and by the other. */
  private record Told(List<Advice> base, List<Advice> draft) {
    static Told of(Both both) {
      List<Advice> base = told(both.base());
      return new Told(base, both.draft() == both.base() ? base : told(both.draft()));
    }

    static Told nothing() {
      return new Told(List.of(), List.of());
    }

    Told later(int days) {
      if (days == 0) {
        return this;
      }
      List<Advice> later = later(base, days);
      return new Told(later, draft == base ? later : later(draft, days));
    }

    private static List<Advice> later(List<Advice> told, int days) {
      List<Advice> later = new ArrayList<>(told.size());
      for (Advice one : told) {
        later.add(one.later(days));
      }
      return later;
    }

    private static List<Advice> told(Collection<Advisory> advisories) {
      return advisories.stream().filter(Advice::wasTold).map(Advice::of).toList();
    }
  }

  /**
   * What was told where a stretch was played.
   *
   * @param shift that of its days
   */
  private record Remembered(Told told, int shift) {}

  /** What decides about a stretch, and what of it is played. */
  private record Course(Alike alike, Needed needed) {}

  List<Difference> differences(PastEmployment past, long[] times) {
    List<Advice> before = new ArrayList<>();
    List<Advice> after = new ArrayList<>();
    List<AbsenceExtent> extents = AbsenceExtent.of(past.absences());
    for (Stretch stretch : reaching(past, extents)) {
      Told told = told(past, times, stretch, extents);
      before.addAll(told.base());
      after.addAll(told.draft());
    }
    return before.isEmpty() && after.isEmpty() ? List.of() : Difference.between(before, after);
  }

  Both play(PastEmployment past, long[] times) {
    List<Advisory> before = new ArrayList<>();
    List<Advisory> after = new ArrayList<>();
    List<AbsenceExtent> extents = AbsenceExtent.of(past.absences());
    for (Stretch stretch : reaching(past, extents)) {
      Both both = play(past, times, stretch, needed(past, books.reach(past, extents, stretch)));
      before.addAll(both.base());
      after.addAll(both.draft());
    }
    return new Both(before, after);
  }

  /** Stretches that were not played, as one just alike had been. */
  long takenOver() {
    return takenOver.sum();
  }

  private List<Stretch> reaching(PastEmployment past, List<AbsenceExtent> extents) {
    UnitKind kind = books.needsOf(past.versions().getFirst().workUnit()).kind();
    boolean one = past.workUnits().stream().allMatch(unit -> books.needsOf(unit).kind() == kind);
    return stretches.of(past, extents, one ? kind : null).stream()
        .filter(stretch -> stretch.reaches(books.period().from()))
        .toList();
  }

  private Told told(
      PastEmployment past, long[] times, Stretch stretch, List<AbsenceExtent> extents) {
    RowReach reach = books.reach(past, extents, stretch);
    Needed needed = needed(past, reach);
    if (!needed.base() && !needed.draft()) {
      return Told.nothing();
    }
    Alike alike = pace == Pace.EVERY_DAY ? AlikeWriter.write(past, stretch, reach, books) : null;
    if (alike == null) {
      return Told.of(play(past, times, stretch, needed));
    }
    Course course = new Course(alike, needed);
    Remembered known = remembered.get(course);
    if (known != null) {
      takenOver.increment();
      return known.told().later(alike.shift() - known.shift());
    }
    Told told = Told.of(play(past, times, stretch, needed));
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(course, new Remembered(told, alike.shift()));
    }
    return told;
  }

  /**
   * What has to be played.
   *
   * @param apart whether the two can differ
   * @param base whether anything can come of the book in force
   * @param draft whether anything can come of the draft
   */
  private record Needed(boolean apart, boolean base, boolean draft) {}

  private Needed needed(PastEmployment past, RowReach reach) {
    boolean plain = pace == Pace.PLAIN;
    boolean apart = plain;
    boolean anyBefore = plain;
    boolean anyAfter = plain;
    for (String workUnit : past.workUnits()) {
      UnitNeeds needs = books.needsOf(workUnit);
      apart |= needs.differs() && reach.anyOf(needs.differing());
      anyBefore |= reach.anyOf(needs.base());
      anyAfter |= reach.anyOf(needs.draft());
    }
    return new Needed(apart, anyBefore, apart ? anyAfter : anyBefore);
  }

  private Both play(PastEmployment past, long[] times, Stretch stretch, Needed needed) {
    Collection<Advisory> first = needed.base() ? base.of(past, times, stretch) : List.of();
    if (!needed.apart()) {
      return new Both(first, first);
    }
    return new Both(first, needed.draft() ? draft.of(past, times, stretch) : List.of());
  }
}
