package dk.naervaer.rules.second;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.sheet.SheetTree;
import java.time.LocalDate;
import java.util.List;

/**
 * A history and the rules it is judged by.
 *
 * @param dates the days on which advice is asked for
 */
record World(EmploymentHistory history, RuleSettings settings, List<LocalDate> dates) {

  RuleBook book(RuleEngine engine) {
    return new RuleBook(
        engine,
        SheetTree.of(settings.sheets()),
        settings.thresholds(),
        settings.actions(),
        settings.units());
  }

  /** Nobody can register a talk or an answer before its day. */
  EmploymentHistory knownOn(LocalDate today) {
    return new EmploymentHistory(
        history.employeeId(),
        history.employmentId(),
        history.versions(),
        history.absences(),
        history.talks().stream().filter(talk -> !talk.heldOn().isAfter(today)).toList(),
        history.answers().stream().filter(answer -> !answer.answeredOn().isAfter(today)).toList());
  }

  World with(EmploymentHistory other) {
    return new World(other, settings, dates);
  }

  World with(RuleSettings other) {
    return new World(history, other, dates);
  }

  World on(List<LocalDate> others) {
    return new World(history, settings, others);
  }
}
