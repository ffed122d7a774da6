package dk.naervaer.rules.scenario;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.Wanted;
import dk.naervaer.rules.WorkUnitAssessment;
import dk.naervaer.rules.facts.WorkUnitMorning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plays a work unit's mornings one after the other. */
final class WorkUnitRun {
  private final RuleBook book;
  private final String workUnit;
  private final Set<String> introduced = new HashSet<>();
  private final List<Wanted> given = new ArrayList<>();
  private Set<String> above = Set.of();

  WorkUnitRun(RuleBook book, String workUnit) {
    this.book = book;
    this.workUnit = workUnit;
  }

  List<Wanted> play(Scenario scenario) {
    List<Scenario.Morning> mornings =
        scenario.mornings() == null
            ? List.of(new Scenario.Morning(scenario.on(), 0))
            : scenario.mornings();
    mornings.stream().filter(one -> !one.on().isAfter(scenario.on())).forEach(this::play);
    return given;
  }

  private void play(Scenario.Morning morning) {
    WorkUnitAssessment assessment =
        book.assess(new WorkUnitMorning(workUnit, morning.on(), morning.away(), above, introduced));
    above = assessment.above();
    for (Wanted wanted : assessment.wanted()) {
      introduced.add(wanted.naming().step().rule());
      given.add(wanted);
    }
  }
}
