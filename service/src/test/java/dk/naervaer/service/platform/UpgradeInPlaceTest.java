package dk.naervaer.service.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

/**
 * A store that was started once has a wall that its owner does not see over either, unless he or
 * she migrates.
 */
class UpgradeInPlaceTest {
  private static final String FIRST_UNTIL = "select first_until::text from employee_account";

  private static final String NOT_FORCED =
      "select relname::text from pg_class where relnamespace = 'public'::regnamespace"
          + " and relrowsecurity and not relforcerowsecurity";

  private static void comesUpToDate(TestDatabase store) {
    Flyway.configure().dataSource(store.owner()).load().migrate();
  }

  private static List<String> all(TestDatabase store, String sql) {
    return store.jdbc().sql(sql).query((row, _) -> row.getString(1)).list();
  }

  private static void lay(TestDatabase store, String sql) {
    assertThat(store.jdbc().sql(sql).update()).isPositive();
  }

  @Test
  void aPasswordThatSomebodyHandedOnIsAFirstOne() {
    try (TestDatabase store =
        ServersForTests.running().databaseAt("0141", "employee_account", "absence_version")) {
      lay(store, "insert into employee_account values ('E1', 'x', 'P1', now())");
      comesUpToDate(store);
      assertThat(all(store, FIRST_UNTIL)).containsExactly("infinity");
    }
  }

  @Test
  void whatALiaisonDidIsAboutTheEmploymentsThatWereAskedAbout() {
    try (TestDatabase store =
        ServersForTests.running()
            .databaseAt("0142", "liaison_step", "liaison_export", "inbox_item")) {
      laySteps(store);
      comesUpToDate(store);
      assertThat(all(store, "select employments::text from liaison_step"))
          .containsExactly("{E1-1}");
      assertThat(all(store, "select employments::text from liaison_export"))
          .containsExactly("{E1-1}");
    }
  }

  private static void laySteps(TestDatabase store) {
    lay(
        store,
        "insert into liaison_step (account, id, employee_id, kind, day, known_at)"
            + " values ('F1', 's1', 'E1', 'contact', '2026-11-01', now())");
    lay(
        store,
        "insert into liaison_export (reference, employee_id, account, exported_at)"
            + " values (gen_random_uuid(), 'E1', 'F1', now())");
    layAsked(store);
  }

  private static void layAsked(TestDatabase store) {
    lay(
        store,
        "insert into inbox_item (id, advisory_id, recipient, employee_id, employment_id,"
            + " work_unit, addressee, action, due_on, binding, state, opened_at, stage, at_once,"
            + " version) values (gen_random_uuid(), gen_random_uuid(), 'LIAISON', 'E1', 'E1-1',"
            + " 'nord', 'F1', 'x', '2026-11-01', false, 'GIVEN', now(), 'NEW', false, 1)");
  }

  @Test
  void anAnswerIsKnownToHaveBeenToldAndAMovedAbsenceIsMarked() {
    try (TestDatabase store =
        ServersForTests.running().databaseAt("0143", "answer", "absence_version")) {
      lay(
          store,
          "insert into answer (employee_id, employment_id, id, question, answer, answered_on,"
              + " known_at) values ('E1', 'E1-1', 'a1', 'is-back', 'yes', '2026-11-01',"
              + " '2026-11-05T10:00Z')");
      layMoved(store);
      comesUpToDate(store);
      assertThat(all(store, "select (answered_at = known_at)::text from answer"))
          .containsExactly("true");
      assertThat(all(store, MARKED)).containsExactly("E1-1 2");
    }
  }

  private static final String MARKED =
      "select employment_id || ' ' || revision from absence_version where hash = '\\x00'";

  private static void layMoved(TestDatabase store) {
    lay(
        store,
        "insert into absence_version values"
            + " ('E1', 'A1', 1, '\\x01', 'E1-1', '790', 'own-sickness', '2026-11-01', null, null,"
            + " false, now(), now()),"
            + " ('E1', 'A1', 2, '\\x02', 'E1-2', '790', 'own-sickness', '2026-11-01', null, null,"
            + " false, now(), now())");
  }

  /** No later migration lays the wall anew where its file has not changed. */
  @Test
  void whoMigratesIsLetThroughForTheMigrationAlone() {
    try (TestDatabase store = ServersForTests.running().freshDatabase()) {
      layMoved(store);
      int again =
          store
              .ownerJdbc()
              .sql("delete from flyway_schema_history where version = '0146'")
              .update();
      assertThat(again).isEqualTo(1);
      comesUpToDate(store);
      assertThat(all(store, MARKED)).containsExactly("E1-1 2");
      assertThat(all(store, NOT_FORCED)).isEmpty();
      assertThat(
              store
                  .ownerJdbc()
                  .sql("select count(*) from absence_version")
                  .query(Long.class)
                  .single())
          .as("what the owner sees afterwards")
          .isZero();
    }
  }

  @Test
  void theWallStandsAgainWhereAMigrationFails() {
    try (TestDatabase store = ServersForTests.running().freshDatabase()) {
      assertThatThrownBy(
              () ->
                  Flyway.configure()
                      .dataSource(store.owner())
                      .locations("classpath:db/migration", "classpath:migration-that-fails")
                      .load()
                      .migrate())
          .isInstanceOf(FlywayException.class)
          .hasMessageContaining("V9999");
      assertThat(all(store, NOT_FORCED)).isEmpty();
    }
  }

  /** A release that let these migrations see nothing had them succeed all the same. */
  @Test
  void whatSawNoRowWhenItCameIsSaidAgain() {
    try (TestDatabase store = ServersForTests.running().databaseAt("0145")) {
      store
          .ownerJdbc()
          .sql("update flyway_schema_history set installed_on = now() + interval '1 day'")
          .update();
      lay(
          store,
          "insert into employee_account (employee_id, password, opened_by, opened_at)"
              + " values ('E1', 'x', 'P1', now())");
      lay(
          store,
          "insert into liaison_step (account, id, employee_id, kind, day, known_at, employments)"
              + " values ('F1', 's1', 'E1', 'contact', '2026-11-01', now(), '{}')");
      layAsked(store);
      layMoved(store);
      comesUpToDate(store);
      assertThat(all(store, FIRST_UNTIL)).containsExactly("infinity");
      assertThat(all(store, "select employments::text from liaison_step"))
          .containsExactly("{E1-1}");
      assertThat(all(store, MARKED)).containsExactly("E1-1 2");
    }
  }
}
