package dk.naervaer.service.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The oldest entries go, in order, and what is left is proven to follow them. */
class OldAccessesTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @Test
  void theOldestGoInOrderAndTheChainHolds() {
    try (LiveProgram program =
        LiveProgram.withEverybody(
            database,
            ServersForTests.running().freshTopics(),
            Instant.parse("2026-05-04T08:00:00Z"))) {
      AccessLog log = program.bean(AccessLog.class);
      TransactionTemplate transaction =
          new TransactionTemplate(program.bean(PlatformTransactionManager.class));
      List.of("2023-04-01 E1", "2023-04-02 E2", "2023-04-03 KEPT", "2023-04-04 E3", "2025-04-01 E4")
          .forEach(entry -> note(log, entry));
      note(log, "2026-05-03 E5");

      assertThat(gone(transaction, log, "2024-01-01", Set.of("KEPT"))).isEqualTo(2);
      assertThat(about()).containsExactly("{KEPT}", "{E3}", "{E4}", "{E5}");
      assertThat(log.faults()).isEmpty();
      assertThat(gone(transaction, log, "2024-01-01", Set.of("KEPT"))).isZero();
      assertThat(gone(transaction, log, "2024-01-01", Set.of())).isEqualTo(2);
      assertThat(gone(transaction, log, "2026-01-01", Set.of())).as("two years").isZero();
      note(log, "2026-05-04 E6");

      assertThat(about()).containsExactly("{E4}", "{E5}", "{E6}");
      assertThat(log.faults()).isEmpty();
      assertThat(log.newestFaults()).isEmpty();
      nothingYoungGoesByHand();
      anotherEndIsFound(log);
    }
  }

  private static void note(AccessLog log, String entry) {
    String[] parts = entry.split(" ");
    log.note(
        new Access(
            Instant.parse(parts[0] + "T08:00:00Z"),
            "L1",
            null,
            Access.Kind.SAW,
            "GET /i-dag",
            "opfølgning på sygefravær",
            List.of(parts[1])));
  }

  private static long gone(
      TransactionTemplate transaction, AccessLog log, String before, Set<String> kept) {
    return Objects.requireNonNull(
        transaction.execute(_ -> log.letGo(Instant.parse(before + "T00:00:00Z"), kept)));
  }

  private static List<String> about() {
    return database
        .jdbc()
        .sql("select about::text from access_entry order by number")
        .query(String.class)
        .list();
  }

  private static void nothingYoungGoesByHand() {
    for (String sql :
        List.of(
            "delete from access_entry",
            "insert into access_gone select number, hash, now() from access_entry where number = 6",
            "update access_gone set number = 6",
            "delete from access_gone",
            "truncate access_gone")) {
      assertThatThrownBy(() -> database.jdbc().sql(sql).update()).as(sql).isNotNull();
    }
  }

  private static void anotherEndIsFound(AccessLog log) {
    database.ownerJdbc().sql("alter table access_gone disable trigger access_gone_stays").update();
    database.ownerJdbc().sql("update access_gone set hash = 'another' where number = 4").update();
    assertThat(log.faults()).hasSize(1);
    assertThat(log.newestFaults()).hasSize(1);
  }
}
