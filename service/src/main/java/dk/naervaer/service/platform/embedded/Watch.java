package dk.naervaer.service.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A small shell that waits for a word from this program. If the program ends without having said
 * it, killed for instance, the shell stops the PostgreSQL that would otherwise go on alone.
 */
final class Watch implements AutoCloseable {
  private static final String SCRIPT =
      """
      trap '' HUP INT QUIT TERM
      read -r word
      [ "$word" = stopped ] && exit
      read -r pid < "$2"
      [ "$pid" = "$1" ] && kill -s INT "$pid"
      """;

  private final Process shell;

  private Watch(Process shell) {
    this.shell = shell;
  }

  static Watch over(Postmaster postmaster) {
    String pid = Long.toString(postmaster.process().pid());
    String note = postmaster.data().resolve("postmaster.pid").toString();
    try {
      return new Watch(
          ExternalCommand.builder(
                  Path.of("/"), List.of("sh", "-c", SCRIPT, "naervaer-watch", pid, note))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says the word: PostgreSQL has been stopped. */
  @Override
  public void close() {
    try (var stdin = shell.outputWriter(StandardCharsets.UTF_8)) {
      stdin.write("stopped\n");
    } catch (IOException gone) {
      // It was killed too; there is nothing left for it to do.
    }
  }
}
