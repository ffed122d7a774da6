package dk.naervaer.service.platform.embedded;

import dk.naervaer.service.platform.StartRefused;
import dk.naervaer.service.platform.sql.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The key that cells which name people are sealed with: drawn at the first start, in a file of the
 * data folder that only its owner can read. It stands in no backup, so that a stolen one names
 * nobody; whoever restores one brings it along.
 */
public final class NamesKey {
  /** The file's name in the data folder. */
  public static final String FILE = "names.key";

  private NamesKey() {}

  /** A folder's key, as base64. */
  public static String of(DataFolder folder) {
    Path file = folder.path().resolve(FILE);
    try {
      if (!Files.exists(file)) {
        write(file, Seal.drawnKey());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw StartRefused.impossible(file + " can't be read: " + e, e);
    }
  }

  /**
   * Lays a key that another folder had into this one.
   *
   * @throws IOException when it isn't the one that left the proof
   */
  static void bring(Path from, Path folder, String proof) throws IOException {
    String key = Files.readString(from).strip();
    if (!isProvenBy(key, proof)) {
      throw new IOException(from + " is not the key that names in it are sealed with");
    }
    write(folder.resolve(FILE), key);
  }

  private static boolean isProvenBy(String key, String proof) {
    try {
      return Seal.of(key).isProvenBy(proof);
    } catch (IllegalArgumentException noKey) {
      return false;
    }
  }

  // Whole or not at all: a store sealed with half a key could never be read again.
  private static void write(Path file, String key) throws IOException {
    Path fresh = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, DataFolder.ONLY_US_FILE);
    Files.writeString(fresh, key + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
