package dk.naervaer.service.sheets;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code show --rules DIR --config DIR --unit U --date D [--html FILE] [--lang da|en]}: the sheet
 * that holds for a work unit on a day, each row with where it comes from and as a sentence; with
 * {@code --html} also as a page to print for the meeting.
 *
 * <p>Exit 0: shown; 2: the sheets, the settings or the arguments are at fault.
 */
public final class ShowCommand {
  private static final String USAGE =
      "show --rules DIR --config DIR --unit ID --date YYYY-MM-DD [--html FILE] [--lang da|en]";

  private final Terminal terminal;

  /** A command that writes the sheet there. */
  public ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    return terminal.run(USAGE, () -> show(arguments));
  }

  private int show(List<String> arguments) throws IOException {
    Options options =
        Options.read(
            arguments,
            List.of("--rules", "--config", "--unit", "--date"),
            List.of("--html", "--lang"));
    Optional<RulesAndConfig> files = terminal.rulesAndConfig(options, options.language());
    if (files.isEmpty()) {
      return Terminal.REFUSED;
    }
    SheetInForce sheet =
        SheetInForce.of(files.get(), options.required("--unit"), options.date("--date"));
    SheetText.lines(sheet).forEach(terminal.out()::println);
    Path page = options.optionalPath("--html");
    if (page != null) {
      SheetPage.write(sheet, page);
    }
    return Terminal.DONE;
  }
}
