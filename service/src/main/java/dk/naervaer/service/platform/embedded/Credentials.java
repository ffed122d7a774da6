package dk.naervaer.service.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The passwords of one installation, drawn at random at its first start and kept in the data
 * folder's {@code credentials.properties}, which only its owner can read.
 */
public final class Credentials {
  /** The file's name in the data folder. */
  public static final String FILE = "credentials.properties";

  private static final String COORDINATOR = "coordinator.password";
  private static final List<String> KEYS =
      List.of(
          COORDINATOR,
          key(EmbeddedPostgres.SUPERUSER),
          key(EmbeddedPostgres.OWNER),
          key(EmbeddedPostgres.WORKER),
          key(EmbeddedPostgres.PORTAL));
  // Without the letters and digits that are taken for each other when somebody types them over.
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 20;

  private final Properties passwords;

  private Credentials(Properties passwords) {
    this.passwords = passwords;
  }

  /** Reads the folder's passwords, and draws and writes those that are missing. */
  static Credentials of(DataFolder folder) {
    Path file = folder.path().resolve(FILE);
    try {
      Properties passwords = read(file);
      if (filledUp(passwords)) {
        write(passwords, file);
      }
      return new Credentials(passwords);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The password with which the coordinator logs in. */
  public String coordinatorPassword() {
    return passwords.getProperty(COORDINATOR);
  }

  /** The password of a database role. */
  public String databasePassword(String role) {
    return passwords.getProperty(key(role));
  }

  private static String key(String role) {
    return "database." + role + ".password";
  }

  private static Properties read(Path file) throws IOException {
    Properties passwords = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        passwords.load(reader);
      }
    }
    return passwords;
  }

  private static boolean filledUp(Properties passwords) {
    List<String> missing =
        KEYS.stream().filter(key -> passwords.getProperty(key, "").isBlank()).toList();
    missing.forEach(key -> passwords.setProperty(key, drawn()));
    return !missing.isEmpty();
  }

  private static String drawn() {
    return new SecureRandom()
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(at -> ALPHABET.substring(at, at + 1))
        .collect(Collectors.joining());
  }

  private static void write(Properties passwords, Path file) throws IOException {
    Path fresh = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, DataFolder.ONLY_US_FILE);
    try (Writer writer = Files.newBufferedWriter(fresh)) {
      passwords.store(writer, "Nærvær: drawn at the first start; keep to yourself");
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
