package dk.naervaer.service.rehearsal;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Language;
import dk.naervaer.rules.sheet.SheetTree;
import dk.naervaer.service.casefile.Vocabulary;
import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.replay.Replay;
import dk.naervaer.service.replay.ReplayFile;
import dk.naervaer.service.replay.ReplayLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code rehearse --events FILE --rules DIR --draft DIR --config DIR --until YYYY-MM-DD [--as
 * text]}: the sheets in force and a draft over the twelve months that end on a day, without a
 * server. The outcome is JSON, or with {@code --as text} a page in Danish.
 *
 * <p>Exit 0: rehearsed; 2: a file, the sheets, the settings or the arguments are at fault.
 */
public final class RehearseCommand {
  private static final String USAGE =
      "rehearse --events FILE.jsonl --rules DIR --draft DIR --config DIR --until YYYY-MM-DD"
          + " [--as text]";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Terminal terminal;

  /** A command that writes its outcome and its notices there. */
  public RehearseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    return terminal.run(
        USAGE,
        () ->
            rehearse(
                Options.read(
                    arguments,
                    List.of("--events", "--rules", "--draft", "--config", "--until"),
                    List.of("--as"))));
  }

  private int rehearse(Options options) throws IOException {
    LocalDate until = options.date("--until");
    boolean asText = "text".equals(options.optional("--as"));
    ReplayFile file = ReplayFile.read(options.path("--events"));
    Path config = options.path("--config");
    Optional<RulesAndConfig> inForce = load(options.path("--rules"), config);
    Optional<RulesAndConfig> draft = load(options.path("--draft"), config);
    file.faults().forEach(terminal.err()::println);
    if (inForce.isEmpty() || draft.isEmpty() || !file.faults().isEmpty()) {
      return Terminal.REFUSED;
    }
    Rehearsal rehearsal =
        rehearse(file, inForce.get(), draft.get().sheets(), RehearsedPeriod.yearEndingOn(until));
    if (asText) {
      terminal.out().print(RehearsalWords.text(rehearsal));
    } else {
      terminal.out().println(JSON.writeValueAsString(rehearsal));
    }
    terminal.out().flush();
    return Terminal.DONE;
  }

  private Optional<RulesAndConfig> load(Path rules, Path config) {
    Checked<RulesAndConfig> loaded = RulesAndConfig.load(rules, config);
    loaded.faults().stream()
        .filter(Fault::isError)
        .forEach(fault -> terminal.err().println(fault.line(Language.ENGLISH)));
    return loaded.use();
  }

  private Rehearsal rehearse(
      ReplayFile file, RulesAndConfig inForce, SheetTree draft, RehearsedPeriod period) {
    DraftTrees trees = DraftTrees.between(inForce.sheets(), draft, period);
    Configuration configuration = inForce.configuration();
    RuleBook base = book(trees.base(), configuration);
    List<ReplayLine> lines =
        file.lines().stream()
            .filter(line -> !line.knownAt().isAfter(CopenhagenTime.sweepOn(period.until())))
            .toList();
    PastFacts facts =
        PastFacts.of(
            Replay.facts(lines, base, Vocabulary.of(configuration), terminal.err()::println));
    return new RunRehearsal(
            base,
            book(trees.draft(), configuration),
            configuration,
            facts,
            period,
            RehearsalSettings.shipped(),
            Blur.none())
        .run(new Progress())
        .orElseThrow(() -> new IllegalStateException("nobody can cancel a command"));
  }

  private static RuleBook book(SheetTree sheets, Configuration configuration) {
    return new RuleBook(
        RuleEngine.shipped(),
        sheets,
        configuration.thresholds(),
        configuration.dictionary().actions(),
        configuration.organisation().profiles());
  }
}
