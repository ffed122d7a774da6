package dk.naervaer.service.replay;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.rules.Explanation;
import dk.naervaer.rules.NotYet;
import dk.naervaer.rules.Sentences;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.sheet.SheetReader;
import dk.naervaer.service.advisory.Advisory;
import dk.naervaer.service.advisory.AdvisoryLines;
import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code why --events FILE --rules DIR --config DIR --on YYYY-MM-DD --employment ID [--rule ID]}:
 * why each advisory of an employment came, and of every other row why it has not come yet.
 *
 * <p>Exit 0: told; 2: something given is at fault, or the employment is not known that day.
 */
public final class WhyCommand {
  private static final String USAGE =
      "why --events FILE.jsonl --rules DIR --config DIR --on YYYY-MM-DD --employment ID"
          + " [--rule ID]";

  private final Terminal terminal;

  /** A command that tells its reasons there. */
  public WhyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    return terminal.run(USAGE, () -> why(arguments));
  }

  private int why(List<String> arguments) throws IOException {
    Options options =
        Options.read(
            arguments,
            List.of("--events", "--rules", "--config", "--on", "--employment"),
            List.of("--rule"));
    LocalDate on = options.date("--on");
    String employment = options.required("--employment");
    Optional<Replay> replay = new ReplayInput(terminal).play(options, on);
    if (replay.isEmpty()) {
      return Terminal.REFUSED;
    }
    Optional<EmploymentHistory> history = replay.get().history(employment);
    if (history.isEmpty()) {
      terminal.err().println("Ansættelsen kendes ikke den dag. Se efter --employment og --on.");
      return Terminal.REFUSED;
    }
    tell(replay.get(), history.get(), on, options.optional("--rule"));
    return Terminal.DONE;
  }

  private void tell(Replay replay, EmploymentHistory history, LocalDate on, @Nullable String rule) {
    List<Advisory> advisories =
        replay.advisories(history.employmentId()).stream()
            .filter(advisory -> rule == null || serves(advisory, rule))
            .toList();
    List<NotYet> notYet =
        replay.book().notYet(history, on).stream()
            .filter(row -> rule == null || row.rule().equals(rule))
            .toList();
    String workUnit = history.versionOn(on).workUnit();
    advisories.forEach(advisory -> tell(advisory, workUnit));
    if (!notYet.isEmpty()) {
      terminal.out().println("Endnu ikke, det nærmeste først:");
      notYet.forEach(row -> terminal.out().println("  " + Sentences.whyNotYet(row)));
    }
    if (advisories.isEmpty() && notYet.isEmpty()) {
      terminal.out().println("Rækken gælder ikke for ansættelsen den dag.");
    }
  }

  private static boolean serves(Advisory advisory, String rule) {
    return advisory.state().notice().steps().stream().anyMatch(step -> step.rule().equals(rule));
  }

  private void tell(Advisory advisory, String workUnit) {
    AdvisoryLine line = AdvisoryLines.line(advisory, workUnit);
    Explanation because = advisory.state().notice().explanation();
    String also = line.alsoRules().isEmpty() ? "" : ", også " + String.join(", ", line.alsoRules());
    terminal
        .out()
        .println(
            "%s %s den %s: %s%s\n  %s\n  %s, række %d, kerneregel %s, regelbog %s"
                .formatted(
                    line.rule(),
                    line.action(),
                    line.dueOn(),
                    StatusWords.of(line),
                    also,
                    line.why(),
                    SheetReader.path(because.level(), because.sheetFrom()),
                    because.line(),
                    because.coreRule(),
                    because.bookHash()));
  }
}
