package dk.naervaer.service.replay;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code replay --events FILE --rules DIR --config DIR --until YYYY-MM-DD [--out FILE]}: runs the
 * program's own code over a file, with a simulated clock and no servers.
 *
 * <p>Exit 0: replayed; 2: the file, the sheets, the settings or the arguments are at fault.
 */
public final class ReplayCommand {
  private static final String USAGE =
      "replay --events FILE.jsonl --rules DIR --config DIR --until YYYY-MM-DD [--out FILE]";

  private final Terminal terminal;

  /** A command that writes its lines and its notices there. */
  public ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    return terminal.run(USAGE, () -> replay(arguments));
  }

  private int replay(List<String> arguments) throws IOException {
    Options options =
        Options.read(
            arguments, List.of("--events", "--rules", "--config", "--until"), List.of("--out"));
    LocalDate until = options.date("--until");
    Optional<Replay> replay = new ReplayInput(terminal).play(options, until);
    if (replay.isEmpty()) {
      return Terminal.REFUSED;
    }
    write(replay.get().lines(until), options.optionalPath("--out"));
    return Terminal.DONE;
  }

  private void write(List<AdvisoryLine> lines, @Nullable Path target) throws IOException {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(MessageWriter.json(line)).append('\n'));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (target == null) {
      terminal.out().write(bytes);
      terminal.out().flush();
    } else {
      Files.write(target, bytes);
    }
  }
}
