package dk.naervaer.service.platform.embedded;

import dk.naervaer.service.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The passwords of one installation, drawn at random at its first start and kept in the data
 * folder's {@code credentials.properties}, which only its owner can read. Safe for use by many
 * threads.
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

  private final Path file;
  private final Properties passwords;

  private Credentials(Path file, Properties passwords) {
    this.file = file;
    this.passwords = passwords;
  }

  /** Reads the folder's passwords, and draws and writes those that are missing. */
  static Credentials of(DataFolder folder) {
    Path file = folder.path().resolve(FILE);
    try {
      Properties passwords = read(file);
      if (filledUp(passwords, KEYS)) {
        write(passwords, file);
      }
      return new Credentials(file, passwords);
    } catch (IOException e) {
      throw StartRefused.impossible(file + " can't be read: " + e, e);
    }
  }

  /** The passwords of a folder that another program holds; nothing is drawn. */
  public static Credentials in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    return new Credentials(file, read(file));
  }

  /** The passwords of people's accounts, the coordinator's too, by their keys. */
  synchronized Properties accounts() {
    Properties people = new Properties();
    for (String key : passwords.stringPropertyNames()) {
      if (isPersons(key)) {
        people.setProperty(key, passwords.getProperty(key));
      }
    }
    return people;
  }

  /** Keeps these instead of those that were drawn; what is no person's is left out. */
  synchronized void keepAccounts(Map<String, String> people) {
    people.forEach(
        (key, password) -> {
          if (isPersons(key)) {
            passwords.setProperty(key, password);
          }
        });
    try {
      write(passwords, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPersons(String key) {
    return key.equals(COORDINATOR) || key.startsWith("account.");
  }

  /** The password with which the coordinator logs in. */
  public String coordinatorPassword() {
    return passwords.getProperty(COORDINATOR);
  }

  /** The password of a database role. */
  public String databasePassword(String role) {
    return passwords.getProperty(key(role));
  }

  /** The password of somebody's account; empty when none was drawn. */
  public synchronized Optional<String> accountPassword(String account) {
    return Optional.ofNullable(passwords.getProperty(accountKey(account)));
  }

  /** Draws and writes the passwords that these accounts lack. */
  public synchronized void prepareAccounts(Collection<String> accounts) {
    if (filledUp(passwords, accounts.stream().map(Credentials::accountKey).toList())) {
      try {
        write(passwords, file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String accountKey(String account) {
    return "account." + account + ".password";
  }

  private static String key(String role) {
    return "database." + role + ".password";
  }

  private static Properties read(Path file) throws IOException {
    Properties passwords = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        passwords.load(reader);
      } catch (IllegalArgumentException malformed) {
        throw new IOException("it is no list of names and values", malformed);
      }
    }
    return passwords;
  }

  private static boolean filledUp(Properties passwords, Collection<String> keys) {
    List<String> missing =
        keys.stream().filter(key -> passwords.getProperty(key, "").isBlank()).toList();
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
