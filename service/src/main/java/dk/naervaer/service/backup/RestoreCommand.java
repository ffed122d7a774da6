package dk.naervaer.service.backup;

import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import dk.naervaer.service.platform.StartRefused;
import dk.naervaer.service.platform.embedded.FileTree;
import dk.naervaer.service.platform.embedded.StoreAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * {@code restore --from FILE [--data FOLDER --names-key FILE]}: brings a backup back into a new
 * folder and proves that every row is what it was; without a folder it only proves that it could.
 * The tables are made as they were when the backup was taken; the next start brings them up to
 * date.
 *
 * <p>Exit 0: all is back and proved; 1: it is not, and the folder was not made; 2: called wrongly.
 */
public final class RestoreCommand {
  private static final String USAGE =
      """
      restore --from FILE.zip [--data FOLDER --names-key FILE]
        into a folder that is not there yet; without one the backup is only proved
        names stay sealed: their key is names.key of the data folder it was taken of\
      """;

  private final Terminal terminal;

  /** A command that tells there what it has done. */
  public RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    return terminal.run(USAGE, () -> restore(arguments));
  }

  private int restore(List<String> arguments) throws IOException {
    Options options = Options.read(arguments, List.of("--from"), List.of("--data", "--names-key"));
    Path asked = options.optionalPath("--data");
    Path wanted = asked == null ? null : asked.toAbsolutePath().normalize();
    if (wanted != null && Files.exists(wanted)) {
      throw new IllegalArgumentException(wanted + " is there already");
    }
    Path half =
        wanted == null
            ? Files.createTempDirectory("naervaer-proof")
            : wanted.resolveSibling(wanted.getFileName() + ".half");
    if (wanted != null && Files.exists(half)) {
      throw new IllegalArgumentException(
          half + " is there already; if a restore was cut off, remove it");
    }
    try (BackupFile.Reader file = new BackupFile.Reader(options.path("--from"))) {
      Manifest manifest = file.manifest();
      FileTree.delete(half);
      bringBack(file, manifest, half, options);
      if (wanted != null) {
        Files.move(half, wanted, StandardCopyOption.ATOMIC_MOVE);
      }
      terminal
          .out()
          .printf(
              "proved: %d tables, %d rows, schema %s, as they were at %s%n",
              manifest.tables().size(), manifest.rows(), manifest.schema(), manifest.takenAt());
      return Terminal.DONE;
    } catch (IOException | StartRefused e) {
      terminal.err().println("not restored: " + e.getMessage());
      return BackupCommand.FAILED;
    } finally {
      FileTree.delete(half);
    }
  }

  private static void bringBack(
      BackupFile.Reader file, Manifest manifest, Path folder, Options options) throws IOException {
    try (StoreAccess access = StoreAccess.of(folder)) {
      access.migrateTo(manifest.schema());
      try (SnapshotStore store = SnapshotStore.of(access)) {
        Snapshot.bringBack(store, file, manifest);
      }
      // What is only proved stays as it is, sealed.
      if (options.optionalPath("--data") != null) {
        access.bringNamesKey(folder, options.optionalPath("--names-key"));
      }
      access.keepAccounts(byName(file.accounts()));
    }
    file.layOut(BackupCommand.RULES, folder.resolve(BackupCommand.RULES));
    file.layOut(BackupCommand.CONFIG, folder.resolve(BackupCommand.CONFIG));
  }

  private static Map<String, String> byName(Properties properties) {
    Map<String, String> byName = new HashMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> byName.put(name, properties.getProperty(name)));
    return byName;
  }
}
