package dk.naervaer.service.rehearsal;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.service.advisory.Advisory;
import dk.naervaer.service.advisory.AdvisoryLines;
import dk.naervaer.service.casefile.FactHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a rehearsal of the book in force makes of the facts that a store has. */
public final class RehearsedLines {
  private RehearsedLines() {}

  /** Every advisory about a person, with its instants. */
  public static List<AdvisoryLine> of(FactHistory history, RuleBook book, LocalDate until) {
    TwoBooks books = new TwoBooks(book, book, RehearsedPeriod.yearEndingOn(until));
    RehearseEmployment rehearse = new RehearseEmployment(books, Pace.EVERY_INSTANT);
    List<AdvisoryLine> lines = new ArrayList<>();
    for (PastEmployee employee : PastFacts.read(history).employees()) {
      for (PastEmployment past : employee.employments()) {
        rehearse.play(past, employee.times()).base().stream()
            .filter(Advisory::isShown)
            .map(advisory -> AdvisoryLines.line(advisory, workUnit(past, until)))
            .forEach(lines::add);
      }
    }
    return lines;
  }

  private static String workUnit(PastEmployment past, LocalDate until) {
    Knowledge knowledge = new Knowledge(past);
    knowledge.advanceTo(Micros.NEVER);
    return knowledge.history().versionOn(until).workUnit();
  }
}
