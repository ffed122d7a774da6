package dk.naervaer.service.platform.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLState;

/** The server's roles and databases: made and kept right as its superuser, at each start. */
final class PostgresRoleStore {
  private static final List<String> ROLES =
      List.of(EmbeddedPostgres.OWNER, EmbeddedPostgres.WORKER, EmbeddedPostgres.PORTAL);

  /** Who may do what beside the tables; the same that an administrator runs in external. */
  private static final String RIGHTS = read("/db/rights.sql");

  /** How much of the server a role takes at most; likewise. */
  private static final String BOUNDS = read("/db/bounds.sql");

  private static final String RESET_IN_DATABASES =
      """
      do $$
      declare one text;
      begin
        for one in
          select datname from pg_db_role_setting join pg_database on pg_database.oid = setdatabase
          where setrole = '%1$s'::regrole
        loop
          execute format('alter role %1$s in database %%I reset all', one);
        end loop;
      end $$
      """;

  private final String url;
  private final Credentials credentials;

  /** The url ends where the database's name begins. */
  PostgresRoleStore(String url, Credentials credentials) {
    this.url = url;
    this.credentials = credentials;
  }

  /**
   * Makes what is missing and sets the passwords of today.
   *
   * @return false, and nothing done, when the server knows another superuser's password, as after
   *     the loss of the credentials' file
   */
  boolean prepare() {
    try (Connection superuser = superuser()) {
      for (String role : ROLES) {
        prepare(superuser, role);
      }
      run(superuser, BOUNDS);
      if (exists(superuser, "pg_database where datname", EmbeddedPostgres.DATABASE)) {
        layRights(EmbeddedPostgres.DATABASE);
      } else {
        createDatabase(superuser, EmbeddedPostgres.DATABASE, "template0");
      }
      // Those of the server itself, where everybody could do what is forbidden in ours.
      run(superuser, "revoke all on database postgres, template1 from public");
      return true;
    } catch (SQLException e) {
      if (PSQLState.INVALID_PASSWORD.getState().equals(e.getSQLState())) {
        return false;
      }
      throw new IllegalStateException("PostgreSQL's roles can't be made: " + e.getMessage(), e);
    }
  }

  private void prepare(Connection superuser, String role) throws SQLException {
    if (!exists(superuser, "pg_roles where rolname", role)) {
      run(superuser, "create role " + role);
    }
    String password = credentials.databasePassword(role);
    run(
        superuser,
        "alter role %s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%s'"
            .formatted(role, superuser.unwrap(PGConnection.class).escapeLiteral(password)));
    // Whoever got in as a role could have it begin each session in a way that stops the program.
    run(superuser, "alter role %s reset all".formatted(role));
    run(superuser, RESET_IN_DATABASES.formatted(role));
  }

  void createDatabase(String name, String template) {
    try (Connection superuser = superuser()) {
      createDatabase(superuser, name, template);
    } catch (SQLException e) {
      throw new IllegalStateException("can't make the database " + name, e);
    }
  }

  private void createDatabase(Connection superuser, String name, String template)
      throws SQLException {
    run(
        superuser,
        "create database %s owner %s template %s"
            .formatted(name, EmbeddedPostgres.OWNER, template));
    layRights(name);
  }

  private void layRights(String database) throws SQLException {
    try (Connection superuser = superuser(database)) {
      run(superuser, RIGHTS);
    }
  }

  private static String read(String resource) {
    try (InputStream in = PostgresRoleStore.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void dropDatabase(String name) {
    try (Connection superuser = superuser()) {
      run(superuser, "drop database if exists " + name + " with (force)");
    } catch (SQLException e) {
      throw new IllegalStateException("can't drop the database " + name, e);
    }
  }

  private Connection superuser() throws SQLException {
    return superuser("postgres");
  }

  private Connection superuser(String database) throws SQLException {
    String role = EmbeddedPostgres.SUPERUSER;
    return DriverManager.getConnection(url + database, role, credentials.databasePassword(role));
  }

  private static boolean exists(Connection superuser, String where, String name)
      throws SQLException {
    try (var query = superuser.prepareStatement("select 1 from " + where + " = ?")) {
      query.setString(1, name);
      return query.executeQuery().next();
    }
  }

  private static void run(Connection superuser, String sql) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }
}
