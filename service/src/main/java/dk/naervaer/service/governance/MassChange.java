package dk.naervaer.service.governance;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.service.assessment.Book;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.SwapTrial;
import dk.naervaer.service.casefile.SwapTrial.Change;
import java.time.Instant;
import java.util.Optional;

/**
 * A book that would change a large part of what stands is not swapped in before somebody says so.
 */
final class MassChange {
  /** Code of the question. */
  static final String QUESTION = "G120";

  private static final int AT_LEAST = 50;

  private final SwapTrial trial;
  private final BookInForce book;
  private final double mostShare;

  /**
   * A guard.
   *
   * @param mostShare of the live advisories, 0..1
   */
  MassChange(SwapTrial trial, BookInForce book, double mostShare) {
    this.trial = trial;
    this.book = book;
    this.mostShare = mostShare;
  }

  /**
   * What to tell when a book would change too much; empty when it would not.
   *
   * @param at the moment at which it would begin to tell, by what is known now
   */
  Optional<String> tooMany(RulesAndConfig files, Instant at) {
    Book next =
        new Book(files.book(RuleEngine.shipped()), files.configuration(), book.current().epoch());
    Change change = trial.between(book.current(), next, at);
    boolean tooMany = change.changed() >= AT_LEAST && change.changed() > mostShare * change.live();
    return tooMany
        ? Optional.of(
            QUESTION
                + " %d råd ville blive anderledes; %d er åbne nu. Bekræft, hvis det er meningen."
                    .formatted(change.changed(), change.live()))
        : Optional.empty();
  }
}
