package dk.naervaer.service.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever has a role's password can throw its policies away: the next start lays them anew. */
class FallenWallTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Instant NOW = Instant.parse("2026-09-04T10:00:00Z");

  private static final List<String> LAID =
      List.of(
          "select polrelid::regclass || ' ' || polname from pg_policy order by 1",
          "select relname || ' ' || unnest(relacl)::text from pg_class where relacl is not null"
              + " and relnamespace = 'public'::regnamespace order by 1",
          "select defaclobjtype::text || ' ' || defaclacl::text from pg_default_acl order by 1");

  @Test
  void whatARoleDropsOfTheWallIsLaidAnew() {
    Topics topics = ServersForTests.running().freshTopics();
    List<String> before = laid();
    try (LiveProgram program = LiveProgram.withEverybody(database, topics, NOW);
        PayrollForTests payroll = new PayrollForTests(topics)) {
      payroll.publish(Facts.employment("N1", 1, "nord"));
      payroll.publish(Facts.sick("N1", 1, LocalDate.of(2026, 9, 1), null));
      payroll.flush();
      program.settle();
    }
    database.jdbc().sql("drop owned by naervaer_worker").update();
    assertThat(laid()).isNotEqualTo(before);

    try (LiveProgram program = LiveProgram.withEverybody(database, topics, NOW)) {
      assertThat(laid()).containsExactlyElementsOf(before);
      assertThat(program.as("L1").post("/api/held", "{\"employeeId\":\"N1\"}").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void noStoreBecomesOneWhoseClockIsOursToDrive() {
    assertThatThrownBy(() -> database.jdbc().sql("delete from store_meta").update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> database.jdbc().sql("truncate store_meta").update())
        .hasStackTraceContaining("permission denied");
  }

  private static List<String> laid() {
    return LAID.stream()
        .flatMap(sql -> database.ownerJdbc().sql(sql).query(String.class).list().stream())
        .toList();
  }
}
