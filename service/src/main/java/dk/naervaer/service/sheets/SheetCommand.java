package dk.naervaer.service.sheets;

import dk.naervaer.config.ConfigReader;
import dk.naervaer.config.Configuration;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetContext;
import dk.naervaer.rules.sheet.SheetFile;
import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code sheet to-xlsx} makes an Excel workbook of a sheet, with a locked first line and lists to
 * choose from; {@code sheet from-xlsx} makes the CSV file that the rules folder holds. Either reads
 * CSV and Excel alike. A file that is there is never written over.
 *
 * <p>Exit 0: written; 1: the sheet has errors, and nothing is written; 2: wrongly called.
 */
public final class SheetCommand {
  private static final String USAGE =
      """
      sheet to-xlsx --in FILE --out FILE.xlsx [--config DIR] [--lang da|en]
      sheet from-xlsx --in FILE.xlsx --out FILE.csv [--config DIR] [--lang da|en]\
      """;
  private static final int FAULTY = 1;

  private final Terminal terminal;

  /** A command that tells faults there. */
  public SheetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    return terminal.run(USAGE, () -> convert(arguments));
  }

  private int convert(List<String> arguments) throws IOException {
    String what = arguments.isEmpty() ? "" : arguments.getFirst();
    if (!what.equals("to-xlsx") && !what.equals("from-xlsx")) {
      throw new IllegalArgumentException("sheet needs to be told what: to-xlsx or from-xlsx");
    }
    Options options =
        Options.read(
            arguments.subList(1, arguments.size()),
            List.of("--in", "--out"),
            List.of("--config", "--lang"));
    Optional<Set<String>> actions = actions(options);
    if (actions.isEmpty()) {
      return FAULTY;
    }
    Checked<Sheet> read =
        HandedIn.read(options.path("--in"), new SheetContext(actions.get(), null));
    tell(read.faults(), options);
    if (!read.usable()) {
      return FAULTY;
    }
    Sheet sheet = read.orThrow();
    byte[] bytes =
        what.equals("to-xlsx") ? SheetFile.workbook(sheet, actions.get()) : SheetFile.csv(sheet);
    return write(bytes, options.path("--out"));
  }

  /** The words of the dictionary in the settings folder, or of the shipped one. */
  private Optional<Set<String>> actions(Options options) {
    Path folder = options.optionalPath("--config");
    if (folder == null) {
      return Optional.of(words(ConfigReader.shipped()));
    }
    Checked<Configuration> settings = ConfigReader.read(folder);
    tell(settings.faults(), options);
    return settings.use().map(SheetCommand::words);
  }

  private static Set<String> words(Configuration settings) {
    return settings.dictionary().actions().keySet();
  }

  private void tell(List<Fault> faults, Options options) {
    faults.forEach(fault -> terminal.out().println(fault.line(options.language())));
  }

  private int write(byte[] bytes, Path file) throws IOException {
    if (Files.exists(file)) {
      throw new IllegalArgumentException("--out is there already: " + file);
    }
    Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
    return Terminal.DONE;
  }
}
