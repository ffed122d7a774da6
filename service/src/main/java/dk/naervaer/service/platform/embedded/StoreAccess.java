package dk.naervaer.service.platform.embedded;

import dk.naervaer.service.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The database of a data folder for a command: that of the program which runs there, or started for
 * the command alone. Connections are the superuser's.
 */
public final class StoreAccess implements AutoCloseable {
  /** Of {@code postmaster.pid}, from 0. */
  private static final int PORT_LINE = 3;

  private static final int FIRST_PORT = 5_433;

  /** No migration's name begins so. */
  private static final String NONE = "none";

  /** Null too in a store older than that column. */
  private static final String NAMES_PROOF =
      "select to_jsonb(store_meta) ->> 'names_proof' from store_meta";

  private final Credentials credentials;
  private final String url;
  private final @Nullable DataFolder held;
  private final @Nullable EmbeddedPostgres started;

  private StoreAccess(
      Credentials credentials,
      String url,
      @Nullable DataFolder held,
      @Nullable EmbeddedPostgres started) {
    this.credentials = credentials;
    this.url = url;
    this.held = held;
    this.started = started;
  }

  /**
   * Opens the store of a folder, which is made when there is none.
   *
   * @throws StartRefused when its server can't be started
   */
  public static StoreAccess of(Path folder) {
    DataFolder held;
    try {
      held = DataFolder.open(folder);
    } catch (StartRefused inUse) {
      return running(folder, inUse);
    }
    return started(held);
  }

  private static StoreAccess started(DataFolder held) {
    Credentials credentials = Credentials.of(held);
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(held, credentials, LoopbackPort.freeAfter(FIRST_PORT));
    return new StoreAccess(
        credentials, postgres.jdbcUrl(EmbeddedPostgres.DATABASE), held, postgres);
  }

  private static StoreAccess running(Path folder, StartRefused inUse) {
    Path note = folder.resolve("postgresql").resolve("data").resolve("postmaster.pid");
    try {
      List<String> lines = Files.readAllLines(note);
      int port = Integer.parseInt(lines.get(PORT_LINE).strip());
      return new StoreAccess(
          Credentials.in(folder),
          "jdbc:postgresql://" + LoopbackPort.HOST + ":" + port + "/" + EmbeddedPostgres.DATABASE,
          null,
          null);
    } catch (IOException | RuntimeException noServerYet) {
      throw inUse;
    }
  }

  /** A connection of the superuser. */
  public Connection superuser() throws SQLException {
    return connection(EmbeddedPostgres.SUPERUSER);
  }

  private Connection connection(String role) throws SQLException {
    return DriverManager.getConnection(url, role, credentials.databasePassword(role));
  }

  /** Makes the tables as they were at a version; who may see what is laid by the next start. */
  public void migrateTo(String version) {
    Flyway.configure()
        .dataSource(
            url, EmbeddedPostgres.OWNER, credentials.databasePassword(EmbeddedPostgres.OWNER))
        .target(version)
        .repeatableSqlMigrationPrefix(NONE)
        .load()
        .migrate();
  }

  /** The passwords of people's accounts, by their keys in the file. */
  public Properties accounts() {
    return credentials.accounts();
  }

  /**
   * Lays the key into the folder that names in its store are sealed with.
   *
   * @throws IOException when there is none, or it is another one
   */
  public void bringNamesKey(Path folder, @Nullable Path key) throws IOException {
    Optional<String> proof = namesProof();
    if (proof.isEmpty()) {
      return;
    }
    if (key == null) {
      throw new IOException(
          "names in it are sealed; the key is "
              + NamesKey.FILE
              + " in the data folder it was taken of");
    }
    NamesKey.bring(key, folder, proof.get());
  }

  private Optional<String> namesProof() throws IOException {
    try (Connection superuser = superuser();
        var query = superuser.prepareStatement(NAMES_PROOF);
        var rows = query.executeQuery()) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** Lets people keep their passwords. */
  public void keepAccounts(Map<String, String> passwords) {
    credentials.keepAccounts(passwords);
  }

  /** Stops what was started for the command. */
  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
    if (held != null) {
      held.close();
    }
  }
}
