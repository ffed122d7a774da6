package dk.naervaer.service.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** One run of a program of the machine or of PostgreSQL, to its end. */
final class ExternalCommand {
  record Outcome(int exitCode, String output) {
    boolean ok() {
      return exitCode == 0;
    }
  }

  private ExternalCommand() {}

  /**
   * Runs the command in the folder with a bare environment; both of its outputs come as one text.
   */
  static Outcome run(Path folder, List<String> command) {
    return run(folder, command, "");
  }

  /** As above, with a text for the command to read. */
  static Outcome run(Path folder, List<String> command, String input) {
    try {
      Process process = builder(folder, command).redirectErrorStream(true).start();
      try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
        stdin.write(input);
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + command.getFirst(), e);
    }
  }

  /** A process to be, which inherits none of the settings that PostgreSQL would take from us. */
  static ProcessBuilder builder(Path folder, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().retainAll(List.of("PATH", "LD_LIBRARY_PATH"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }
}
