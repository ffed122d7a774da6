package dk.naervaer.service.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Asks the database's own catalogue whether every table stands behind the second wall. */
class WalledTablesTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  /** Tables that hold nobody but those who decide and operate. A new table is walled, or here. */
  private static final Set<String> HOLD_NOBODY =
      Set.of(
          "access_gone",
          "book_epoch",
          "demo_payroll",
          "flyway_schema_history",
          "inbox_round",
          "intake_offset",
          "intake_record",
          "intake_remark",
          "ledger_entry",
          "ledger_file",
          "retention_day",
          "retention_proof",
          "sheet_notice",
          "sheet_proposal",
          "sheet_rehearsal",
          "sheet_rehearsal_opened",
          "sheet_step",
          "stand_in",
          "store_meta",
          "sweep_state",
          "sweep_stop",
          "text_version",
          "work_unit_morning");

  private static final String OPEN =
      """
      select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not (relrowsecurity and relforcerowsecurity)
      """;

  private static final String ABOUT_SOMEBODY =
      """
      select distinct table_name::text from information_schema.columns
      where table_schema = 'public' and column_name in ('employee_id', 'employment_id', 'about')
      """;

  @Test
  void everyTableIsBehindTheWallOrHoldsNobody() {
    assertThat(names(OPEN)).isEqualTo(HOLD_NOBODY);
    assertThat(names(ABOUT_SOMEBODY)).isNotEmpty().doesNotContainAnyElementsOf(HOLD_NOBODY);
  }

  @Test
  void aTableThatIsForgottenIsFound() {
    database.ownerJdbc().sql("create table forgotten (employee_id text)").update();
    try {
      assertThat(names(OPEN)).contains("forgotten");
      assertThat(names(ABOUT_SOMEBODY)).contains("forgotten");
    } finally {
      database.ownerJdbc().sql("drop table forgotten").update();
    }
  }

  @Test
  void thePortalMayReadAndNothingElse() {
    assertThat(
            names(
                """
                select privilege_type::text from information_schema.role_table_grants
                where grantee = 'naervaer_portal'
                """))
        .containsExactly("SELECT");
  }

  @Test
  void noRoleWalksAroundTheWall() {
    assertThat(
            names(
                """
                select rolname::text from pg_roles
                where rolname like 'naervaer%' and (rolsuper or rolbypassrls or rolcreaterole)
                """))
        .isEmpty();
    assertThat(
            names(
                """
                select tablename::text from pg_tables
                where schemaname = 'public' and tableowner <> 'naervaer_owner'
                """))
        .isEmpty();
    // A view would see with its owner's eyes.
    assertThat(names("select viewname::text from pg_views where schemaname = 'public'")).isEmpty();
  }

  @Test
  void noPolicyOfThePortalIsOpenToEverybody() {
    assertThat(
            names(
                """
                select tablename::text from pg_policies
                where 'naervaer_portal' = any(roles) and (cmd <> 'SELECT' or qual not like '%told(%'
                  and qual not like '%everywhere_as(%' and qual not like '%inbox_item%')
                """))
        .isEmpty();
  }

  @Test
  void theOwnerOfTheTablesSeesNobodyEither() {
    database.jdbc().sql("insert into employee (employee_id) values ('E1')").update();

    assertThat(database.ownerJdbc().sql("select count(*) from employee").query(Long.class).single())
        .isZero();
    assertThat(database.jdbc().sql("select count(*) from employee").query(Long.class).single())
        .isEqualTo(1);
  }

  private static Set<String> names(String sql) {
    List<String> names = database.ownerJdbc().sql(sql).query((row, _) -> row.getString(1)).list();
    return new TreeSet<>(names);
  }
}
