package dk.naervaer.service.replay;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.service.advisory.Advisory;
import dk.naervaer.service.advisory.AdvisoryChanged;
import dk.naervaer.service.advisory.AdvisoryLines;
import dk.naervaer.service.advisory.WorkUnitState;
import dk.naervaer.service.assessment.AssessWorkUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The work units of a replay: each is judged every morning. */
final class ReplayedWorkUnits {
  private final RuleBook book;
  private final AssessWorkUnit assess;
  private final Map<String, WorkUnitState> states = new TreeMap<>();
  private final List<Advisory> given = new ArrayList<>();

  ReplayedWorkUnits(RuleBook book) {
    this.book = book;
    this.assess = new AssessWorkUnit(book);
    book.workUnitIds().forEach(id -> states.put(id, WorkUnitState.unknown(id)));
  }

  void judge(Instant now, LocalDate day, Collection<ReplayedEmployee> employees) {
    if (!book.watchesWorkUnits(day)) {
      return;
    }
    Map<String, Integer> away = awayByWorkUnit(day, employees);
    states.replaceAll((workUnit, before) -> next(now, day, before, away.getOrDefault(workUnit, 0)));
  }

  private WorkUnitState next(Instant now, LocalDate day, WorkUnitState before, int away) {
    AssessWorkUnit.Morning morning = assess.at(now, day, before, away);
    morning.given().stream().map(AdvisoryChanged::advisory).forEach(given::add);
    return morning.state();
  }

  private static Map<String, Integer> awayByWorkUnit(
      LocalDate day, Collection<ReplayedEmployee> employees) {
    Map<String, Integer> away = new HashMap<>();
    employees.forEach(employee -> employee.file().countMissed(day, away));
    return away;
  }

  List<AdvisoryLine> lines() {
    return given.stream()
        .map(advisory -> AdvisoryLines.line(advisory, advisory.employmentId()))
        .toList();
  }
}
