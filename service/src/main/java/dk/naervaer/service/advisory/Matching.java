package dk.naervaer.service.advisory;

import dk.naervaer.rules.DaySpan;
import dk.naervaer.rules.Wanted;
import dk.naervaer.rules.WantedRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Pairs advisories with what is wanted: by row, instance and overlap of the case's days, never by
 * absence; the nearest due day first.
 */
final class Matching {
  private static final Comparator<Pair> BEST_FIRST =
      Comparator.comparing(Pair::byFurtherRow)
          .thenComparingLong(Pair::daysApart)
          .thenComparing(Pair::dueOn)
          .thenComparing(pair -> pair.held().id());

  private final LocalDate today;

  Matching(LocalDate today) {
    this.today = today;
  }

  /** An advisory with the state it is matched by. */
  record Held(UUID id, Notice notice) {}

  private record Pair(Held held, Wanted wanted) {
    boolean byFurtherRow() {
      return !held.notice.naming().equals(wanted.naming().step());
    }

    long daysApart() {
      return Math.abs(ChronoUnit.DAYS.between(held.notice.dueOn(), wanted.dueOn()));
    }

    LocalDate dueOn() {
      return wanted.dueOn();
    }
  }

  /** Each advisory with at most one wanted, each wanted with at most one advisory. */
  Map<UUID, Wanted> match(Collection<Held> helds, Collection<Wanted> wanteds) {
    if (helds.isEmpty()) {
      return Map.of();
    }
    List<Pair> pairs = pairs(helds, wanteds);
    if (pairs.size() > 1) {
      pairs.sort(BEST_FIRST);
    }
    Map<UUID, Wanted> matched = new HashMap<>();
    Set<Wanted> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Pair pair : pairs) {
      if (!matched.containsKey(pair.held().id()) && taken.add(pair.wanted())) {
        matched.put(pair.held().id(), pair.wanted());
      }
    }
    return matched;
  }

  private List<Pair> pairs(Collection<Held> helds, Collection<Wanted> wanteds) {
    List<Pair> pairs = new ArrayList<>();
    for (Held held : helds) {
      for (Wanted wanted : wanteds) {
        if (servesAny(held.notice(), wanted)) {
          pairs.add(new Pair(held, wanted));
        }
      }
    }
    return pairs;
  }

  private boolean servesAny(Notice notice, Wanted wanted) {
    for (WantedRow row : wanted.rows()) {
      if (serves(notice, row)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a notice has served this row of this case. */
  boolean serves(Notice notice, WantedRow row) {
    return notice.steps().contains(row.step()) && spanFor(notice, row).overlaps(row.span());
  }

  // An open case counts as far as today: what may come later is no day it shares with another one.
  // Rows of the law name a notice before any other row, so the naming span is theirs.
  private DaySpan spanFor(Notice notice, WantedRow row) {
    DaySpan contact = notice.contactSpan();
    DaySpan span = row.statutory() || contact == null ? notice.span() : contact;
    return span.until(today);
  }

  /** What is wanted beyond the rows these notices have served. */
  List<Wanted> unserved(List<Wanted> wanteds, Collection<Notice> notices) {
    if (notices.isEmpty()) {
      return wanteds;
    }
    List<Wanted> unserved = new ArrayList<>(wanteds.size());
    for (Wanted wanted : wanteds) {
      wanted.without(row -> isServed(notices, row)).ifPresent(unserved::add);
    }
    return unserved;
  }

  private boolean isServed(Collection<Notice> notices, WantedRow row) {
    for (Notice notice : notices) {
      if (serves(notice, row)) {
        return true;
      }
    }
    return false;
  }
}
