package dk.naervaer.service.install;

import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code install --to FOLDER}: lays the program out in a folder from where it starts in a fraction
 * of the time the packed jar takes. The folder must not be there yet. What can't be finished is
 * removed; one that was killed midway has no {@code naervaer} in it and is for whoever killed it to
 * remove.
 *
 * <p>Exit 0: it is installed; 1: it could not be; 2: called wrongly.
 */
public final class InstallCommand {
  private static final int FAILED = 1;
  private static final String USAGE = "install --to FOLDER   a folder that is not there yet";

  private final Terminal terminal;

  /** A command that tells there what it has done. */
  public InstallCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    return terminal.run(USAGE, () -> install(arguments));
  }

  private int install(List<String> arguments) throws IOException {
    Path to = Options.read(arguments, List.of("--to"), List.of()).path("--to").toAbsolutePath();
    if (Files.exists(to)) {
      throw new IllegalArgumentException(to + " is there already");
    }
    Path jar =
        Installation.packedJar()
            .orElseThrow(
                () -> new IllegalArgumentException("only the packed jar can be installed"));
    try {
      terminal.out().println("installed: " + Installation.make(jar, to).starter());
      return Terminal.DONE;
    } catch (IllegalStateException failed) {
      terminal.err().println("not installed: " + failed.getMessage());
      return FAILED;
    }
  }
}
