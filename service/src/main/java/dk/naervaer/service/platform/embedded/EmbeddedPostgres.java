package dk.naervaer.service.platform.embedded;

import dk.naervaer.service.platform.StartRefused;
import java.nio.file.Path;

/**
 * A real PostgreSQL 18 on the machine's own address, whose files stay in the data folder. What is
 * committed there is on the disk. A server left over by a killed run is stopped before the start,
 * and one that goes down while the program runs is started again.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  /** The program's database. */
  public static final String DATABASE = "naervaer";

  /** Owns the tables; used by migrations only. */
  public static final String OWNER = "naervaer_owner";

  /** Intake, sweep and delivery: reads and writes rows, changes no table. */
  public static final String WORKER = "naervaer_worker";

  /** The pages and the API: sees the rows that policies let it see. */
  public static final String PORTAL = "naervaer_portal";

  /** The server's administrator: makes the roles and what each may do. */
  public static final String SUPERUSER = "postgres";

  private final RunningServer server;
  private final PostgresRoleStore roles;
  private final int port;

  private EmbeddedPostgres(PostgresCluster cluster, PostgresRoleStore roles, int port) {
    this.server = new RunningServer(cluster);
    this.roles = roles;
    this.port = port;
  }

  /**
   * Starts the server on the folder's files and returns when it takes connections and has its roles
   * and its database.
   *
   * @throws StartRefused when the port is taken or the server can't start, with the end of its log
   */
  public static EmbeddedPostgres start(DataFolder folder, Credentials credentials, int port) {
    return start(folder, credentials, port, PostgresAccount.current());
  }

  static EmbeddedPostgres start(
      DataFolder folder, Credentials credentials, int port, PostgresAccount account) {
    PostgresCluster cluster = cluster(folder, credentials, account);
    Postmaster.on(cluster.data()).ifPresent(Postmaster::stop);
    LoopbackPort.requireFree(port, "naervaer.postgres.port");
    cluster.configure(port);
    var roles = new PostgresRoleStore(jdbcUrl(port, ""), credentials);
    var server = new EmbeddedPostgres(cluster, roles, port);
    if (roles.prepare()) {
      return server;
    }
    server.close();
    cluster.resetPassword(credentials.databasePassword(SUPERUSER));
    server = new EmbeddedPostgres(cluster, roles, port);
    if (!roles.prepare()) {
      throw new IllegalStateException("PostgreSQL doesn't take its superuser's password");
    }
    return server;
  }

  private static PostgresCluster cluster(
      DataFolder folder, Credentials credentials, PostgresAccount account) {
    Path files = folder.folder("postgresql");
    return PostgresCluster.in(
        files, PostgresPrograms.under(files), account, credentials.databasePassword(SUPERUSER));
  }

  /** The address of a database of this server, for the PostgreSQL driver. */
  public String jdbcUrl(String database) {
    return jdbcUrl(port, database);
  }

  private static String jdbcUrl(int port, String database) {
    return "jdbc:postgresql://" + LoopbackPort.HOST + ":" + port + "/" + database;
  }

  /**
   * Makes a database owned by {@link #OWNER} as a copy of another one (whose last connection must
   * be closed) or, of {@code template0}, an empty one.
   */
  public void createDatabase(String name, String template) {
    roles.createDatabase(name, template);
  }

  /** Removes a database, and whoever is still connected to it. */
  public void dropDatabase(String name) {
    roles.dropDatabase(name);
  }

  /** Ends what is running, writes out and stops. */
  @Override
  public void close() {
    server.close();
  }
}
