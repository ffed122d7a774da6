package dk.naervaer.service.advisory;

import dk.naervaer.rules.DaySpan;
import dk.naervaer.rules.Wanted;
import dk.naervaer.rules.measure.Occasion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which advisories to give whose due day was past when it became known: of each contact
 * case the newest step, once, if the person is away in it today and no newer step was given; every
 * duty of the law besides; a time limit never. What is asked for on return, or by a concern, comes
 * late for some days only, the newest of each, and never while the person is away. The rest is
 * missed.
 */
final class CatchUp {
  private static final Comparator<Wanted> NEWEST_FIRST =
      Comparator.comparing(Wanted::dueOn)
          .reversed()
          .thenComparingInt(wanted -> wanted.naming().order());

  private final Map<DaySpan, LocalDate> newestGiven = new HashMap<>();
  private final Map<Occasion, LocalDate> newestOutside = new EnumMap<>(Occasion.class);
  private final LocalDate today;

  /** Begins with the due days of what stands given already. */
  CatchUp(Collection<Notice> given, LocalDate today) {
    this.today = today;
    given.forEach(this::noteGiven);
  }

  private void noteGiven(Notice notice) {
    if (notice.contactSpan() != null) {
      noteGiven(notice.contactSpan(), notice.dueOn());
    } else {
      noteOutside(notice.occasion(), notice.dueOn());
    }
  }

  /** Something of a contact case is given now. */
  void noteGiven(Wanted wanted) {
    wanted.contactCase().ifPresent(span -> noteGiven(span, wanted.dueOn()));
    if (wanted.outsideCase()) {
      noteOutside(wanted.naming().occasion(), wanted.dueOn());
    }
  }

  private void noteOutside(Occasion occasion, LocalDate due) {
    newestOutside.merge(occasion, due, (known, other) -> known.isBefore(other) ? other : known);
  }

  private void noteGiven(DaySpan span, LocalDate due) {
    newestGiven.merge(span, due, (known, other) -> known.isBefore(other) ? other : known);
  }

  /** Those of the past ones that are given late, in the order of their due days. */
  List<Wanted> choose(Collection<Wanted> past) {
    if (past.isEmpty()) {
      return List.of();
    }
    List<Wanted> chosen = new ArrayList<>();
    past.stream().filter(CatchUp::isOpenDuty).forEach(chosen::add);
    chosen.forEach(this::noteGiven);
    past.stream()
        .filter(wanted -> !wanted.duty() && !wanted.limit() && !wanted.outsideCase())
        .filter(Wanted::isAwayToday)
        .sorted(NEWEST_FIRST)
        .filter(this::isNewest)
        .forEach(chosen::add);
    past.stream()
        .filter(wanted -> wanted.outsideCase() && !wanted.waits() && wanted.mayComeLateOn(today))
        .sorted(NEWEST_FIRST)
        .filter(this::isNewestOutside)
        .forEach(chosen::add);
    chosen.sort(Comparator.comparing(Wanted::dueOn));
    return chosen;
  }

  private boolean isNewestOutside(Wanted wanted) {
    LocalDate given = newestOutside.get(wanted.naming().occasion());
    boolean newer = given != null && !given.isBefore(wanted.dueOn());
    if (!newer) {
      noteGiven(wanted);
    }
    return !newer;
  }

  private static boolean isOpenDuty(Wanted wanted) {
    return wanted.duty() && wanted.isAwayToday();
  }

  // Asked in order from the newest: the first of a case is taken and stands before the others.
  private boolean isNewest(Wanted wanted) {
    DaySpan span = wanted.contactCase().orElse(wanted.naming().span());
    boolean newer =
        newestGiven.entrySet().stream()
            .filter(given -> given.getKey().until(today).overlaps(span))
            .anyMatch(given -> !given.getValue().isBefore(wanted.dueOn()));
    if (!newer) {
      noteGiven(span, wanted.dueOn());
    }
    return !newer;
  }
}
