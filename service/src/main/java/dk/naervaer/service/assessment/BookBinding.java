package dk.naervaer.service.assessment;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.engine.RuleText;

/** A rule book bound from the municipality's files. */
public final class BookBinding implements AutoCloseable {
  private final RuleEngine engine;
  private final RuleBook book;
  private final Configuration configuration;

  private BookBinding(RuleEngine engine, RulesAndConfig files) {
    this.engine = engine;
    this.configuration = files.configuration();
    this.book =
        new RuleBook(
            engine,
            files.sheets(),
            configuration.thresholds(),
            configuration.dictionary().actions(),
            configuration.organisation().profiles());
  }

  /** Compiles the shipped core rules and binds them to these files. */
  public static BookBinding of(RulesAndConfig files) {
    return new BookBinding(RuleEngine.compile(RuleText.shipped()), files);
  }

  public RuleBook book() {
    return book;
  }

  public Configuration configuration() {
    return configuration;
  }

  /** Frees the compiled rules; the book can't be asked any more. */
  @Override
  public void close() {
    engine.close();
  }
}
