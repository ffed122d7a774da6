package dk.naervaer.service.platform;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the second wall stands as it was laid. A role of the program can drop what is made for it
 * alone, its policies among them, after which no page tells of anybody; the owner lays it anew.
 */
final class SecondWallStore {
  private static final String FALLEN =
      """
      select exists (
        select from pg_class
        where relnamespace = 'public'::regnamespace and relforcerowsecurity
          and (
            not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'the_program')
            or (has_any_column_privilege('naervaer_portal', pg_class.oid, 'select') and not exists (
              select from pg_policy where polrelid = pg_class.oid and polname = 'who_asks'))))
      """;

  private static final String LAID_NEVER =
      "delete from flyway_schema_history where script = 'R__platform_second_wall.sql'";

  // As V0001 has it: gone with the policies, and the next table would not be the program's.
  private static final List<String> OURS =
      List.of(
          """
          alter default privileges in schema public
            grant select, insert, update, delete on tables to naervaer_worker
          """,
          """
          alter default privileges in schema public
            grant usage, select on sequences to naervaer_worker
          """);

  private final JdbcClient jdbc;

  /** As the owner of the tables. */
  SecondWallStore(DataSource owner) {
    this.jdbc = JdbcClient.create(owner);
  }

  boolean hasFallen() {
    return jdbc.sql(FALLEN).query(Boolean.class).single();
  }

  /** Lets the next migration lay it anew. */
  void forget() {
    OURS.forEach(grant -> jdbc.sql(grant).update());
    jdbc.sql(LAID_NEVER).update();
  }
}
