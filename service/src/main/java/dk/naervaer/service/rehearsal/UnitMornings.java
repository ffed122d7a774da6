package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.service.advisory.AdvisoryChanged;
import dk.naervaer.service.advisory.WorkUnitState;
import dk.naervaer.service.assessment.AssessWorkUnit;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * The mornings of work units: how many were missed where, by what was known that morning, and what
 * rows about the unit as a whole would have given. Counts come from several threads.
 */
final class UnitMornings {
  /** Days after a takeover in which a row about it can still speak. */
  private static final int TAKEOVER_DAYS = 400;

  private final TwoBooks books;
  private final LocalDate first;
  private final int days;
  private final Map<String, AtomicIntegerArray> missed = new TreeMap<>();

  UnitMornings(TwoBooks books, List<String> workUnits) {
    this.books = books;
    this.first = books.period().readFrom();
    this.days = (int) (books.period().until().toEpochDay() - first.toEpochDay()) + 1;
    for (String workUnit : workUnits) {
      if (books.needsOf(workUnit).leastTogether() < Integer.MAX_VALUE) {
        missed.put(workUnit, new AtomicIntegerArray(days));
      }
    }
  }

  /** Adds the mornings on which an employment is missed. */
  void add(PastEmployment past) {
    if (past.workUnits().stream().anyMatch(missed::containsKey)) {
      new MissedMornings(past, (int) first.toEpochDay(), days).tell(this::miss);
    }
  }

  private void miss(String workUnit, int morning) {
    AtomicIntegerArray counts = missed.get(workUnit);
    if (counts != null) {
      counts.incrementAndGet(morning);
    }
  }

  /** What a work unit's own rows would have given by both books. */
  List<Difference> differences(String workUnit) {
    List<Advice> before = given(books.base(), workUnit);
    List<Advice> after = books.concerns(workUnit) ? given(books.draft(), workUnit) : before;
    return Difference.between(before, after);
  }

  private List<Advice> given(RuleBook book, String workUnit) {
    AssessWorkUnit assess = new AssessWorkUnit(book);
    AtomicIntegerArray counts = missed.get(workUnit);
    int least = books.needsOf(workUnit).leastTogether();
    LocalDate since = book.leaderSince(workUnit);
    WorkUnitState state = WorkUnitState.unknown(workUnit);
    List<Advice> given = new ArrayList<>();
    for (int morning = 0; morning < days; morning++) {
      LocalDate day = first.plusDays(morning);
      int away = counts == null ? 0 : counts.get(morning);
      if (away >= least || !state.above().isEmpty() || isTakeover(since, day)) {
        AssessWorkUnit.Morning judged = assess.at(CopenhagenTime.sweepOn(day), day, state, away);
        judged.given().stream()
            .map(AdvisoryChanged::advisory)
            .map(advisory -> Advice.of(advisory).onThatDayOnly())
            .forEach(given::add);
        state = judged.state();
      }
    }
    return given;
  }

  private static boolean isTakeover(@Nullable LocalDate since, LocalDate day) {
    return since != null && !day.isBefore(since) && day.isBefore(since.plusDays(TAKEOVER_DAYS));
  }
}
