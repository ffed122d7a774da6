package dk.naervaer.service.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.testing.FreePort;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL lets everybody do is done here by nobody who does not need it. */
class PostgresRightsTest {
  private static final String FORBIDDEN = "42501";

  /** Of what is forbidden to everybody: what the session's role may do all the same. */
  private static final String GRANTED =
      """
      select oid::regprocedure::text from pg_proc
      where (proname like '%advisory%lock%' or proname like 'lo\\_%'
          or proname in ('loread', 'lowrite'))
        and has_function_privilege(oid, 'execute')
      order by 1
      """;

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select pg_advisory_lock(1)",
        "select pg_advisory_xact_lock(1)",
        "select pg_advisory_xact_lock(x'4163636573734c'::bigint)",
        "select pg_try_advisory_lock_shared(1, 2)",
        "select pg_advisory_unlock_all()",
        "select lo_create(0)",
        "select lo_creat(-1)",
        "select lo_from_bytea(0, 'a page of somebody'::bytea)",
        "select loread(0, 1)",
        "select pg_logical_emit_message(false, 'x', repeat('x', 1000))",
        "create temporary table mine (id int)",
        "create table mine (id int)",
        "create schema mine"
      })
  void thePortalLocksNothingAndLaysNothingAside(String statement) {
    assertForbidden(() -> run(database.portal(), statement));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select pg_advisory_lock(1)",
        "select lo_create(0)",
        "select lo_creat(-1)",
        "select pg_terminate_backend(1)",
        "select pg_cancel_backend(1)",
        "select pg_logical_emit_message(true, 'x', 'x'::bytea)"
      })
  void neitherDoesTheWorkerMoreThanItNeeds(String statement) {
    assertForbidden(() -> run(database.worker(), statement));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set temp_file_limit = -1",
        "select set_config('temp_file_limit', '-1', false)",
        "alter role current_user set temp_file_limit = -1",
        "alter role current_user reset temp_file_limit",
        "alter role current_user in database postgres set temp_file_limit = -1",
        "alter role current_user connection limit -1"
      })
  void noRoleLiftsItsBounds(String statement) {
    assertForbidden(() -> run(database.portal(), statement));
    assertForbidden(() -> run(database.worker(), statement));
  }

  @Test
  void noRoleWritesToTheDiskWithoutABound() throws SQLException {
    run(database.portal(), "alter role current_user reset all");
    try (Connection portal = fresh(EmbeddedPostgres.PORTAL);
        Connection worker = fresh(EmbeddedPostgres.WORKER)) {
      assertThat(rows(worker, "show temp_file_limit")).containsExactly("1GB");
      assertThat(rows(portal, "show temp_file_limit")).containsExactly("256MB");
      run(portal, "set work_mem = '64kB'");
      assertThatThrownBy(
              () ->
                  rows(
                      portal,
                      "select max(a) from (select repeat('x', 1000) || a as a"
                          + " from generate_series(1, 300000) a order by a desc offset 1) as big"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("53400"));
    }
  }

  @Test
  void noRoleLaysNoticesAsideWithoutABound() throws SQLException {
    try (Connection portal = fresh(EmbeddedPostgres.PORTAL);
        Connection other = fresh(EmbeddedPostgres.PORTAL)) {
      run(other, "listen it");
      other.setAutoCommit(false);
      run(other, "select 1");
      assertThatThrownBy(
              () ->
                  run(
                      portal,
                      "select pg_notify('it', repeat('x', 7000) || a)"
                          + " from generate_series(1, 200) a"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("54000"));
    }
  }

  private static Connection fresh(String role) throws SQLException {
    String password = ServersForTests.running().servers().credentials().databasePassword(role);
    return DriverManager.getConnection(database.url(), role, password);
  }

  @Test
  void eachRoleLocksAsItMustAndNoOtherWay() throws SQLException {
    assertThat(granted(database.portal())).isEmpty();
    assertThat(granted(database.worker()))
        .containsExactly(
            "pg_advisory_xact_lock(bigint)",
            "pg_try_advisory_xact_lock(bigint)",
            "pg_try_advisory_xact_lock(integer,integer)");
    assertThat(granted(database.owner()))
        .containsExactly(
            "pg_advisory_unlock(bigint)",
            "pg_try_advisory_lock(bigint)",
            "pg_try_advisory_xact_lock(bigint)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "template1"})
  void noRoleGetsIntoAnotherDatabase(String other) {
    EmbeddedServers servers = ServersForTests.running().servers();
    for (String role :
        List.of(EmbeddedPostgres.PORTAL, EmbeddedPostgres.WORKER, EmbeddedPostgres.OWNER)) {
      String password = servers.credentials().databasePassword(role);
      assertForbidden(
          () -> DriverManager.getConnection(servers.postgres().jdbcUrl(other), role, password));
    }
  }

  @Test
  void anInstallationOfBeforeIsMendedAtItsNextStart() throws SQLException {
    int port = FreePort.next();
    try (DataFolder folder = DataFolder.open(temp.resolve("data"))) {
      Credentials credentials = Credentials.of(folder);
      try (var postgres = EmbeddedPostgres.start(folder, credentials, port)) {
        whoFillsItsConnectionsKeepsNobodyElseOut(postgres, credentials);
        asItWasBefore(postgres, credentials);
        try (Connection portal = portal(postgres, credentials)) {
          run(portal, "select pg_advisory_lock(1), lo_create(0)");
          run(portal, "create temporary table mine (id int)");
          run(portal, "alter role current_user set statement_timeout = '1ms'");
          run(portal, "alter role current_user in database naervaer set search_path = 'mine'");
          run(portal, "alter role current_user password 'of my own'");
        }
        assertThatThrownBy(() -> portal(postgres, credentials)).isInstanceOf(SQLException.class);
      }
      try (var postgres = EmbeddedPostgres.start(folder, credentials, port);
          Connection portal = portal(postgres, credentials)) {
        assertThat(rows(portal, "show statement_timeout")).containsExactly("0");
        assertThat(rows(portal, "show temp_file_limit")).containsExactly("256MB");
        assertThat(
                rows(
                    portal,
                    "select rolconnlimit from pg_roles where rolname like 'naervaer%' order by 1"))
            .containsExactly("10", "40", "45");
        assertThat(rows(portal, "show search_path")).containsExactly("\"$user\", public");
        assertForbidden(() -> run(portal, "select pg_advisory_lock(1)"));
        assertForbidden(() -> run(portal, "select lo_create(0)"));
        assertForbidden(() -> run(portal, "create temporary table mine (id int)"));
      }
    }
  }

  private static void whoFillsItsConnectionsKeepsNobodyElseOut(
      EmbeddedPostgres postgres, Credentials credentials) throws SQLException {
    List<Connection> taken = new ArrayList<>();
    try {
      for (String role :
          List.of(EmbeddedPostgres.PORTAL, EmbeddedPostgres.WORKER, EmbeddedPostgres.OWNER)) {
        fill(postgres, credentials, role, taken);
      }
      taken.add(
          connect(postgres, credentials, EmbeddedPostgres.DATABASE, EmbeddedPostgres.SUPERUSER));
      assertThat(taken).hasSize(40 + 45 + 10 + 1);
    } finally {
      for (Connection one : taken) {
        one.close();
      }
    }
  }

  private static void fill(
      EmbeddedPostgres postgres, Credentials credentials, String role, List<Connection> taken) {
    assertThatThrownBy(
            () -> {
              while (true) {
                taken.add(connect(postgres, credentials, EmbeddedPostgres.DATABASE, role));
              }
            })
        .hasMessageContaining("too many connections for role \"" + role + "\"");
  }

  private static void asItWasBefore(EmbeddedPostgres postgres, Credentials credentials)
      throws SQLException {
    try (Connection superuser =
        connect(postgres, credentials, EmbeddedPostgres.DATABASE, EmbeddedPostgres.SUPERUSER)) {
      run(superuser, "grant execute on all functions in schema pg_catalog to public");
      run(superuser, "grant temporary on database naervaer to public");
      for (String role : List.of("naervaer_owner", "naervaer_worker", "naervaer_portal")) {
        run(superuser, "alter role " + role + " connection limit -1");
        run(superuser, "alter role " + role + " reset all");
      }
    }
  }

  private static Connection portal(EmbeddedPostgres postgres, Credentials credentials)
      throws SQLException {
    return connect(postgres, credentials, EmbeddedPostgres.DATABASE, EmbeddedPostgres.PORTAL);
  }

  private static Connection connect(
      EmbeddedPostgres postgres, Credentials credentials, String name, String role)
      throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(name), role, credentials.databasePassword(role));
  }

  /** An administrator reads there what embedded does by itself. */
  @ParameterizedTest
  @ValueSource(strings = {"rights.sql", "bounds.sql"})
  void whatAnAdministratorIsToldIsWhatIsDoneHere(String file) throws IOException {
    assertThat(Files.readString(Path.of("security.md")))
        .contains(
            "```sql\n" + Files.readString(Path.of("src", "main", "resources", "db", file)) + "```");
  }

  private static List<String> granted(DataSource role) throws SQLException {
    try (Connection connection = role.getConnection()) {
      return rows(connection, GRANTED);
    }
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static void run(DataSource role, String sql) throws SQLException {
    try (Connection connection = role.getConnection()) {
      run(connection, sql);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertForbidden(ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(FORBIDDEN));
  }
}
