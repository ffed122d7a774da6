package dk.naervaer.service.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class EmbeddedPostgresTest {
  private static final String FORBIDDEN = "42501";
  private static final String WRONG_PASSWORD = "28P01";

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"})
  void whatIsCommittedIsOnTheDisk(String setting) {
    assertThat(shown(setting)).isEqualTo("on");
  }

  @ParameterizedTest
  @CsvSource({
    "listen_addresses, 127.0.0.1",
    "server_encoding, UTF8",
    "log_min_error_statement, panic",
    "log_error_verbosity, terse"
  })
  void theServerKeepsToItselfAndIsDiscreet(String setting, String value) {
    assertThat(shown(setting)).isEqualTo(value);
  }

  private static String shown(String setting) {
    return database.jdbc().sql("show " + setting).query(String.class).single();
  }

  @Test
  void theWorkerIsNoSuperuserAndOwnsNothing() {
    assertThat(
            database
                .jdbc()
                .sql(
                    """
                    select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication
                    from pg_roles where rolname = current_user
                    """)
                .query(Boolean.class)
                .single())
        .isFalse();
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from pg_class where relowner = current_user::regrole")
                .query(Long.class)
                .single())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table mine (id int)",
        "create temporary table mine (id int)",
        "create schema mine",
        "alter table store_meta add column mine int",
        "drop table store_meta",
        "truncate store_meta"
      })
  void theWorkerChangesNoTable(String statement) {
    assertThatThrownBy(() -> database.jdbc().sql(statement).update())
        .isInstanceOfSatisfying(
            DataAccessException.class,
            e ->
                assertThat(e.getMostSpecificCause())
                    .isInstanceOfSatisfying(
                        SQLException.class,
                        cause -> assertThat(cause.getSQLState()).isEqualTo(FORBIDDEN)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EmbeddedPostgres.SUPERUSER,
        EmbeddedPostgres.OWNER,
        EmbeddedPostgres.WORKER,
        EmbeddedPostgres.PORTAL
      })
  void nobodyGetsInWithoutTheRightPassword(String role) {
    assertThatThrownBy(() -> DriverManager.getConnection(database.url(), role, "guessed"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(WRONG_PASSWORD));
  }
}
