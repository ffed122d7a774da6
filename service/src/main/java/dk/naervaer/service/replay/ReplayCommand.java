package dk.naervaer.service.replay;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Language;
import dk.naervaer.service.assessment.BookBinding;
import dk.naervaer.service.casefile.Vocabulary;
import dk.naervaer.service.command.Options;
import dk.naervaer.service.platform.CopenhagenTime;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code replay --events FILE --rules DIR --config DIR --until YYYY-MM-DD [--out FILE]}: runs the
 * program's own code over a file, with a simulated clock and no servers.
 *
 * <p>Exit 0: replayed; 2: the file, the sheets, the settings or the arguments are at fault.
 */
public final class ReplayCommand {
  /** Exit code for faulty input. */
  public static final int FAULTY = 2;

  private final PrintStream out;
  private final PrintStream err;

  /** A command that writes its lines and its notices to these streams. */
  public ReplayCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    try {
      Options options =
          Options.read(
              arguments, List.of("--events", "--rules", "--config", "--until"), List.of("--out"));
      return replay(options);
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage());
      return FAULTY;
    } catch (IOException unreadable) {
      err.println("can't read or write " + unreadable.getMessage());
      return FAULTY;
    }
  }

  private int replay(Options options) throws IOException {
    LocalDate until = date(options.required("--until"));
    ReplayFile file = ReplayFile.read(Path.of(options.required("--events")));
    Checked<RulesAndConfig> loaded =
        RulesAndConfig.load(
            Path.of(options.required("--rules")), Path.of(options.required("--config")));
    file.faults().forEach(err::println);
    loaded.faults().stream()
        .filter(Fault::isError)
        .forEach(fault -> err.println(fault.line(Language.ENGLISH)));
    RulesAndConfig rulesAndConfig = loaded.use().orElse(null);
    if (rulesAndConfig == null || !file.faults().isEmpty()) {
      return FAULTY;
    }
    err.println("the sheets are read as they lie in the folder; signatures were not asked");
    write(play(file, rulesAndConfig, until), options.optional("--out"));
    return 0;
  }

  private List<AdvisoryLine> play(ReplayFile file, RulesAndConfig rulesAndConfig, LocalDate until) {
    BookBinding binding = BookBinding.of(rulesAndConfig);
    Vocabulary vocabulary = Vocabulary.of(binding.configuration());
    Replay replay = new Replay(binding.book(), vocabulary, err::println);
    for (ReplayLine line : file.lines()) {
      if (!CopenhagenTime.dateAt(line.knownAt()).isAfter(until)) {
        replay.take(line);
      }
    }
    replay.sweepUntil(CopenhagenTime.sweepOn(until));
    return replay.lines(until);
  }

  private void write(List<AdvisoryLine> lines, @Nullable String target) throws IOException {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(MessageWriter.json(line)).append('\n'));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (target == null) {
      out.write(bytes);
      out.flush();
    } else {
      Files.write(Path.of(target), bytes);
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new IllegalArgumentException("--until is no date such as 2026-12-31", notADate);
    }
  }
}
