package dk.naervaer.service.backup;

import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.StartRefused;
import dk.naervaer.service.platform.embedded.NamesKey;
import dk.naervaer.service.platform.embedded.StoreAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * {@code backup --data FOLDER --to FILE}: everything an embedded store holds in one file, as of one
 * moment, while the program runs or not. What is committed at that moment is in it.
 *
 * <p>Exit 0: the file is whole; 1: it could not be made; 2: called wrongly.
 */
public final class BackupCommand {
  static final int FAILED = 1;
  static final String RULES = "rules";
  static final String CONFIG = "config";

  private static final String USAGE =
      """
      backup --data FOLDER --to FILE.zip [--rules DIR] [--config DIR]
        the folders of sheets and settings where they stand elsewhere than in the data folder\
      """;

  private final Terminal terminal;

  /** A command that tells there what it has done. */
  public BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    return terminal.run(USAGE, () -> backup(arguments));
  }

  private int backup(List<String> arguments) throws IOException {
    Options options =
        Options.read(arguments, List.of("--data", "--to"), List.of("--rules", "--config"));
    Path data = options.path("--data");
    if (!Files.isDirectory(data.resolve("postgresql"))) {
      throw new IllegalArgumentException("no store in " + data);
    }
    Path rules = folder(options, "--rules", data.resolve(RULES));
    Path config = folder(options, "--config", data.resolve(CONFIG));
    Path to = options.path("--to");
    for (Path packed : List.of(rules, config)) {
      if (isBelow(to, packed)) {
        throw new IllegalArgumentException("--to lies in a folder that is packed: " + packed);
      }
    }
    if (Files.exists(to) && !BackupFile.isOne(to)) {
      throw new IllegalArgumentException("--to is there and is no backup: " + to);
    }
    try (StoreAccess access = StoreAccess.of(data);
        BackupFile.Writer file = new BackupFile.Writer(to)) {
      Manifest manifest = taken(access, file);
      file.folder(RULES, rules);
      file.folder(CONFIG, config);
      file.accounts(access.accounts());
      file.finish(manifest);
      terminal
          .out()
          .printf(
              "%d tables, %d rows, schema %s; names are sealed: keep %s apart from it%n",
              manifest.tables().size(),
              manifest.rows(),
              manifest.schema(),
              data.resolve(NamesKey.FILE));
      return Terminal.DONE;
    } catch (IOException | StartRefused e) {
      terminal.err().println("no backup: " + e.getMessage());
      return FAILED;
    }
  }

  private static Manifest taken(StoreAccess access, BackupFile.Writer file) throws IOException {
    try (SnapshotStore store = SnapshotStore.of(access)) {
      return Snapshot.take(store, file, PlatformClock.real().now());
    }
  }

  // Else the backup would pack itself, and never end; whatever links lead there.
  private static boolean isBelow(Path file, Path folder) throws IOException {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return parent != null
        && Files.isDirectory(parent)
        && Files.isDirectory(folder)
        && parent.toRealPath().startsWith(folder.toRealPath());
  }

  private static Path folder(Options options, String name, Path otherwise) {
    return Objects.requireNonNullElse(options.optionalPath(name), otherwise);
  }
}
