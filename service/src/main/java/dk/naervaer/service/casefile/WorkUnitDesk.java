package dk.naervaer.service.casefile;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.service.advisory.AdvisoryChanged;
import dk.naervaer.service.advisory.AdvisoryDesk;
import dk.naervaer.service.advisory.WorkUnitState;
import dk.naervaer.service.assessment.AssessWorkUnit;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Judges the morning of every work unit, once: each is locked before it is looked at. Nothing of it
 * is done where no sheet asks for it. Everything here happens in the caller's transaction.
 */
public final class WorkUnitDesk {
  private static final int AT_ONCE = 500;

  private final EmployeeStore employees;
  private final FactStore facts;
  private final AdvisoryDesk advisories;
  private final BookInForce book;

  WorkUnitDesk(
      EmployeeStore employees, FactStore facts, AdvisoryDesk advisories, BookInForce book) {
    this.employees = employees;
    this.facts = facts;
    this.advisories = advisories;
    this.book = book;
  }

  /** Whether a morning can bring anything: a sheet asks for it, and somebody is known. */
  public boolean isWatching(LocalDate today) {
    return book.current().rules().watchesWorkUnits(today) && employees.any();
  }

  /** Judges the work units whose morning is not judged yet. */
  public void judge(Instant now) {
    LocalDate today = CopenhagenTime.dateAt(now);
    RuleBook rules = book.held().rules();
    if (!rules.watchesWorkUnits(today)) {
      return;
    }
    AssessWorkUnit assess = new AssessWorkUnit(rules);
    List<WorkUnitState> states = advisories.lockUnjudged(rules.workUnitIds(), today);
    Map<String, Integer> away = states.isEmpty() ? Map.of() : awayByWorkUnit(today);
    List<WorkUnitState> judged = new ArrayList<>();
    List<AdvisoryChanged> given = new ArrayList<>();
    for (WorkUnitState state : states) {
      AssessWorkUnit.Morning morning =
          assess.at(now, today, state, away.getOrDefault(state.workUnit(), 0));
      judged.add(morning.state());
      given.addAll(morning.given());
    }
    advisories.writeMornings(judged, given, now);
  }

  private Map<String, Integer> awayByWorkUnit(LocalDate today) {
    Map<String, Integer> away = new HashMap<>();
    List<String> some = employees.awayAfter("", today, AT_ONCE);
    while (!some.isEmpty()) {
      Map<String, CaseFile> files = new TreeMap<>();
      some.forEach(id -> files.put(id, new CaseFile(id)));
      facts.restoreUnnamed(files);
      files.values().forEach(file -> file.countMissed(today, away));
      some = employees.awayAfter(some.getLast(), today, AT_ONCE);
    }
    return away;
  }
}
