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
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.replay.Replay;
import dk.naervaer.service.replay.ReplayFile;
import dk.naervaer.service.replay.ReplayLine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
  private static final int FAULTY = 2;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final PrintStream out;
  private final PrintStream err;

  /** A command that writes its outcome and its notices to these streams. */
  public RehearseCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    try {
      return rehearse(
          Options.read(
              arguments,
              List.of("--events", "--rules", "--draft", "--config", "--until"),
              List.of("--as")));
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage());
      return FAULTY;
    } catch (IOException unreadable) {
      err.println("can't read " + unreadable.getMessage());
      return FAULTY;
    }
  }

  private int rehearse(Options options) throws IOException {
    LocalDate until = date(options.required("--until"));
    boolean asText = "text".equals(options.optional("--as"));
    ReplayFile file = ReplayFile.read(Path.of(options.required("--events")));
    Path config = Path.of(options.required("--config"));
    Optional<RulesAndConfig> inForce = load(Path.of(options.required("--rules")), config);
    Optional<RulesAndConfig> draft = load(Path.of(options.required("--draft")), config);
    file.faults().forEach(err::println);
    if (inForce.isEmpty() || draft.isEmpty() || !file.faults().isEmpty()) {
      return FAULTY;
    }
    Rehearsal rehearsal =
        rehearse(file, inForce.get(), draft.get().sheets(), RehearsedPeriod.yearEndingOn(until));
    if (asText) {
      out.print(RehearsalWords.text(rehearsal));
    } else {
      out.println(JSON.writeValueAsString(rehearsal));
    }
    out.flush();
    return 0;
  }

  private Optional<RulesAndConfig> load(Path rules, Path config) {
    Checked<RulesAndConfig> loaded = RulesAndConfig.load(rules, config);
    loaded.faults().stream()
        .filter(Fault::isError)
        .forEach(fault -> err.println(fault.line(Language.ENGLISH)));
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
        PastFacts.of(Replay.facts(lines, base, Vocabulary.of(configuration), err::println));
    return new RunRehearsal(
            base,
            book(trees.draft(), configuration),
            configuration,
            facts,
            period,
            RehearsalSettings.shipped())
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

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new IllegalArgumentException("--until is no date such as 2026-12-31", notADate);
    }
  }
}
