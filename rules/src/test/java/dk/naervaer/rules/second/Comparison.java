package dk.naervaer.rules.second;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.facts.EmploymentHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Holds the rule book against a second calculation. */
record Comparison(RuleEngine engine, Calculation second) {

  /** The first date on which the two differ. */
  Optional<Difference> of(World world) {
    RuleBook book = world.book(engine);
    for (LocalDate today : world.dates()) {
      EmploymentHistory known = world.knownOn(today);
      List<String> first = Outcome.ofTheBook(book, known, today);
      List<String> again = Outcome.of(second.wanted(known, world.settings(), today));
      if (!first.equals(again)) {
        return Optional.of(new Difference(world.on(List.of(today)), first, again));
      }
    }
    return Optional.empty();
  }

  boolean differs(World world) {
    return of(world).isPresent();
  }
}
