package dk.naervaer.service.assessment;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.engine.RuleEngine;

/** A rule book bound from the municipality's files. */
public final class BookBinding {
  private final RuleBook book;
  private final Configuration configuration;

  private BookBinding(RulesAndConfig files) {
    this.configuration = files.configuration();
    this.book = files.book(RuleEngine.shipped());
  }

  /** Binds the shipped core rules to these files. */
  public static BookBinding of(RulesAndConfig files) {
    return new BookBinding(files);
  }

  public RuleBook book() {
    return book;
  }

  public Configuration configuration() {
    return configuration;
  }
}
