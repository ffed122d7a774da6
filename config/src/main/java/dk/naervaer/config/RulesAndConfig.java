package dk.naervaer.config;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.example.Examples;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.sheet.SheetContext;
import dk.naervaer.rules.sheet.SheetFolder;
import dk.naervaer.rules.sheet.SheetTree;
import java.nio.file.Path;
import java.util.Set;

/** The settings and the sheets, read together because each is checked against the other. */
public record RulesAndConfig(Configuration configuration, SheetTree sheets) {

  /**
   * Reads both folders as they are; whether sheets were signed isn't asked here. The examples
   * beside the sheets are played, and one that comes otherwise is a fault like any other.
   *
   * @param rules the folder that holds {@code regelark/}
   * @return both, or every fault in them with file and line
   */
  public static Checked<RulesAndConfig> load(Path rules, Path config) {
    Faults faults = new Faults();
    Checked<Configuration> configuration = ConfigReader.read(config);
    Checked<SheetTree> sheets = SheetFolder.read(rules, context(configuration));
    faults.addAll(configuration.faults());
    faults.addAll(sheets.faults());
    Configuration settings = configuration.value();
    SheetTree tree = sheets.value();
    if (settings == null || tree == null) {
      return new Checked<>(null, faults.list());
    }
    RulesAndConfig files = new RulesAndConfig(settings, tree);
    faults.addAll(Examples.check(rules, () -> files.book(RuleEngine.shipped())));
    return faults.with(files);
  }

  /** The rule book they make with these core rules. */
  public RuleBook book(RuleEngine coreRules) {
    return new RuleBook(
        coreRules,
        sheets,
        configuration.thresholds(),
        configuration.dictionary().actions(),
        configuration.organisation().profiles());
  }

  /** With faulty settings the sheets are still checked for what doesn't depend on them. */
  private static SheetContext context(Checked<Configuration> configuration) {
    return configuration
        .use()
        .map(
            settings ->
                new SheetContext(
                    Set.copyOf(settings.dictionary().actions().keySet()),
                    settings.organisation().chains(),
                    settings.sheetLimits()))
        .orElseGet(SheetContext::unknown);
  }
}
