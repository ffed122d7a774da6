package dk.naervaer.service.check;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.fault.Language;
import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import java.util.List;

/**
 * {@code check --rules DIR --config DIR [--lang da|en]}: tells every fault in a folder of sheets,
 * with their examples, and a folder of settings.
 *
 * <p>Exit 1 when there is an error, 0 otherwise, 2 when wrongly called.
 */
public final class CheckCommand {
  private static final String USAGE = "check --rules DIR --config DIR [--lang da|en]";
  private static final int FAULTY = 1;

  private final Terminal terminal;

  /** A command that writes a line a fault, then a summary. */
  public CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    return terminal.run(USAGE, () -> check(arguments));
  }

  private int check(List<String> arguments) {
    Options options = Options.read(arguments, List.of("--rules", "--config"), List.of("--lang"));
    Language language = options.language();
    Checked<RulesAndConfig> read =
        RulesAndConfig.load(options.path("--rules"), options.path("--config"));
    read.faults().forEach(fault -> terminal.out().println(fault.line(language)));
    terminal.out().println(summary(read.faults(), language));
    return read.usable() ? Terminal.DONE : FAULTY;
  }

  private static String summary(List<Fault> faults, Language language) {
    long errors = faults.stream().filter(Fault::isError).count();
    long warnings = faults.size() - errors;
    String more = faults.size() < Faults.MOST ? "" : "+";
    return language == Language.DANISH
        ? errors + more + " fejl, " + warnings + " advarsler. Underskrifter er ikke efterset."
        : errors + more + " errors, " + warnings + " warnings. Signatures were not asked.";
  }
}
