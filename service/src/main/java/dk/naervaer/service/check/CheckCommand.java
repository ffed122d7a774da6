package dk.naervaer.service.check;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.fault.Language;
import java.io.PrintStream;
import java.util.List;

/** Tells every fault in a folder of sheets and a folder of settings. */
public final class CheckCommand {
  private static final int GOOD = 0;
  private static final int FAULTY = 1;
  private static final int WRONG_USE = 2;

  private CheckCommand() {}

  /**
   * Runs the command.
   *
   * @param arguments those after the word {@code check}
   * @param out for UTF-8 text: a line a fault, then a summary
   * @return the exit code: 1 when there is an error, 0 otherwise, 2 when wrongly called
   */
  public static int run(List<String> arguments, PrintStream out) {
    CheckArguments asked;
    try {
      asked = CheckArguments.of(arguments);
    } catch (IllegalArgumentException wrong) {
      out.println(wrong.getMessage() + "\n" + CheckArguments.USAGE);
      return WRONG_USE;
    }
    Checked<RulesAndConfig> read = RulesAndConfig.load(asked.rules(), asked.config());
    read.faults().forEach(fault -> out.println(fault.line(asked.language())));
    out.println(summary(read.faults(), asked.language()));
    return read.usable() ? GOOD : FAULTY;
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
