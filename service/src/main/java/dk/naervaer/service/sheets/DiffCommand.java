package dk.naervaer.service.sheets;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Language;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetContext;
import dk.naervaer.rules.sheet.SheetDifference;
import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The difference in sentences, between what holds for two work units or on two days, or between two
 * files, CSV or Excel, as they are written.
 *
 * <p>Exit 0: told, whether there is a difference or not; 2: something given is at fault.
 */
public final class DiffCommand {
  private static final String USAGE =
      """
      diff --rules DIR --config DIR --unit ID --date YYYY-MM-DD [--to-unit ID] [--to-date YYYY-MM-DD]
      diff --from FILE --to FILE [--lang da|en]\
      """;

  private final Terminal terminal;

  /** A command that tells the difference there. */
  public DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    boolean files =
        arguments.stream().anyMatch(it -> it.equals("--from") || it.startsWith("--from="));
    return terminal.run(USAGE, () -> files ? betweenFiles(arguments) : betweenUnits(arguments));
  }

  private int betweenUnits(List<String> arguments) {
    Options options =
        Options.read(
            arguments,
            List.of("--rules", "--config", "--unit", "--date"),
            List.of("--to-unit", "--to-date", "--lang"));
    String unit = options.required("--unit");
    LocalDate date = options.date("--date");
    String toUnit = Objects.requireNonNullElse(options.optional("--to-unit"), unit);
    LocalDate toDate = options.optional("--to-date") == null ? date : options.date("--to-date");
    Optional<RulesAndConfig> files = terminal.rulesAndConfig(options, options.language());
    if (files.isEmpty()) {
      return Terminal.REFUSED;
    }
    tell(
        SheetDifference.between(
            SheetInForce.effective(files.get(), unit, date),
            SheetInForce.effective(files.get(), toUnit, toDate)));
    return Terminal.DONE;
  }

  private int betweenFiles(List<String> arguments) throws IOException {
    Options options = Options.read(arguments, List.of("--from", "--to"), List.of("--lang"));
    Optional<Sheet> from = sheet(options.path("--from"), options.language());
    Optional<Sheet> to = sheet(options.path("--to"), options.language());
    if (from.isEmpty() || to.isEmpty()) {
      return Terminal.REFUSED;
    }
    tell(SheetDifference.between(from.get(), to.get()));
    return Terminal.DONE;
  }

  private Optional<Sheet> sheet(Path file, Language language) throws IOException {
    Checked<Sheet> read = HandedIn.read(file, SheetContext.unknown());
    read.faults().forEach(fault -> terminal.err().println(fault.line(language)));
    return read.use();
  }

  private void tell(SheetDifference difference) {
    terminal.out().println(difference.words());
    if (!difference.isNone()) {
      terminal.out().println();
      difference.sentences().forEach(terminal.out()::println);
    }
  }
}
