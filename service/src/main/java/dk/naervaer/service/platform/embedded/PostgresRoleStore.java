package dk.naervaer.service.platform.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLState;

/** The server's roles and databases: made and kept right as its superuser, at each start. */
final class PostgresRoleStore {
  private static final List<String> ROLES =
      List.of(EmbeddedPostgres.OWNER, EmbeddedPostgres.WORKER, EmbeddedPostgres.PORTAL);

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
      if (!exists(superuser, "pg_database where datname", EmbeddedPostgres.DATABASE)) {
        createDatabase(superuser, EmbeddedPostgres.DATABASE, "template0");
      }
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
  }

  void createDatabase(String name, String template) {
    try (Connection superuser = superuser()) {
      createDatabase(superuser, name, template);
    } catch (SQLException e) {
      throw new IllegalStateException("can't make the database " + name, e);
    }
  }

  private static void createDatabase(Connection superuser, String name, String template)
      throws SQLException {
    run(
        superuser,
        "create database %s owner %s template %s"
            .formatted(name, EmbeddedPostgres.OWNER, template));
    // By default everybody may connect and make temporary tables.
    run(superuser, "revoke all on database %s from public".formatted(name));
    run(superuser, "grant connect on database %s to %s".formatted(name, String.join(", ", ROLES)));
  }

  void dropDatabase(String name) {
    try (Connection superuser = superuser()) {
      run(superuser, "drop database if exists " + name + " with (force)");
    } catch (SQLException e) {
      throw new IllegalStateException("can't drop the database " + name, e);
    }
  }

  private Connection superuser() throws SQLException {
    String role = EmbeddedPostgres.SUPERUSER;
    return DriverManager.getConnection(url + "postgres", role, credentials.databasePassword(role));
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
