package dk.naervaer.service.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.platform.sql.Seal;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import java.util.Base64;
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

  private static final String ANOTHER = Base64.getEncoder().encodeToString(new byte[Seal.BYTES]);

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
      whatIsMadeUpOrCutOffIsFound(program, log);
      anotherEndIsFound(log);
    }
  }

  private static void note(AccessLog log, String entry) {
    log.note(access(entry));
  }

  private static Access access(String entry) {
    String[] parts = entry.split(" ");
    return new Access(
        Instant.parse(parts[0] + "T08:00:00Z"),
        "L1",
        null,
        Access.Kind.SAW,
        "GET /i-dag",
        "opfølgning på sygefravær",
        List.of(parts[1]));
  }

  @Test
  void entriesFromBeforeThereWasAKeyAreTheBeginning() {
    AccessChain chain = new AccessChain(Seal.of(TestDatabase.NAMES_KEY));
    AccessEntry first = AccessChain.unkeyed(AccessEntry.End.NOTHING, access("2026-05-01 E1"));
    AccessEntry second = chain.after(first.end(), access("2026-05-02 E2"));
    assertThat(chain.follows(first, AccessEntry.End.NOTHING)).isTrue();
    assertThat(chain.follows(second, first.end())).isTrue();
    assertThat(
            chain.follows(AccessChain.unkeyed(second.end(), access("2026-05-03 E3")), second.end()))
        .isFalse();
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
        .query((row, _) -> row.getString(1))
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

  private static void whatIsMadeUpOrCutOffIsFound(LiveProgram program, AccessLog log) {
    AccessStore store = new AccessStore(database.jdbc());
    AccessEntry.End end = store.last().orElseThrow().end();
    Access made = access("2026-05-04 MADE-UP");
    AccessChain another = new AccessChain(Seal.of(ANOTHER));
    for (AccessEntry forged : List.of(another.after(end, made), AccessChain.unkeyed(end, made))) {
      store.add(forged);
      assertThat(log.faults()).hasSize(1);
      assertThat(log.newestFaults()).hasSize(1);
      withoutTriggers("delete from access_entry where number = " + forged.number());
      assertThat(log.faults()).isEmpty();
    }
    AccessEntry last = store.last().orElseThrow();
    assertThat(watched(program)).isEqualTo(7);
    withoutTriggers("delete from access_entry where number = " + last.number());
    assertThat(watched(program)).isEqualTo(6);
    assertThat(log.faults()).containsExactly("entries up to 7 are gone from the newest end");
    assertThat(log.newestFaults()).hasSize(1);
    store.add(last);
    assertThat(log.faults()).isEmpty();
  }

  /** What whoever watches the program sees of it. */
  private static long watched(LiveProgram program) {
    return program
        .page("/actuator/prometheus")
        .lines()
        .filter(line -> line.startsWith("access_log_newest "))
        .map(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElseThrow();
  }

  private static void withoutTriggers(String sql) {
    database.ownerJdbc().sql("alter table access_entry disable trigger all").update();
    database.ownerJdbc().sql("alter table access_entry no force row level security").update();
    database.ownerJdbc().sql(sql).update();
  }

  private static void anotherEndIsFound(AccessLog log) {
    database.ownerJdbc().sql("alter table access_gone disable trigger access_gone_stays").update();
    database.ownerJdbc().sql("update access_gone set hash = 'another' where number = 4").update();
    assertThat(log.faults()).as("it, and what follows it").hasSize(2);
    assertThat(log.newestFaults()).hasSize(2);
  }
}
