package dk.naervaer.service.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.sql.Seal;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What whoever has the password of the program's role can't do to a real store's log. */
class WorkerAtTheLogTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final PlatformClock CLOCK = PlatformClock.real();
  private static final Instant NOW = CLOCK.now();
  private static final Duration YEAR = Duration.ofDays(366);
  private static final String ENTRY =
      """
      insert into access_entry
        (number, at, person, kind, act, purpose, about, previous_hash, hash)
      select %s, now() + interval '%s', 'L1', 'saw', 'GET /', '', '{}', '', 'made-up'
      """;

  private static final String REAL =
      "insert into store_meta (begun_at, simulated, demo_state) values (now(), false, 'NONE')";

  private static final String SIMULATED =
      """
      insert into store_meta (begun_at, simulated, clock_instant, clock_set_at, demo_state)
      values (now(), true, now() + interval '40 years', now(), 'NONE')
      """;

  private final AccessStore store = new AccessStore(database.jdbc());
  private final AccessChain chain = new AccessChain(Seal.of(TestDatabase.NAMES_KEY));
  private final AccessLog log =
      new AccessLog(
          database.transactions(),
          store,
          CLOCK,
          chain,
          new AccessSamples(database.transactions(), store, CLOCK, chain));

  @BeforeAll
  static void aRealStoreBegins() {
    run(REAL);
  }

  @Test
  void nothingYoungGoesAndWhatGoesIsTold() {
    note(NOW.minus(YEAR.multipliedBy(4)));
    note(NOW.minus(YEAR.multipliedBy(3)));
    note(NOW);
    noEntryMakesTheOthersOld();
    noRealStoreIsMadeSimulated();
    anOldOneOnTopTakesNoYoungOneAlong();
    theProgramLetsGo();
    whatSomebodyElseLetsGoIsTold();
  }

  private void note(Instant at) {
    log.note(new Access(at, "L1", null, Access.Kind.SAW, "GET /i-dag", "", List.of("E1")));
  }

  private static void run(String sql) {
    database.jdbc().sql(sql).update();
  }

  private static void isRefused(String sql, String why) {
    assertThatThrownBy(() -> run(sql)).as(sql).hasMessageContaining(why);
  }

  private static void noEntryMakesTheOthersOld() {
    for (String number : List.of("-1", "0", "3", "5", "null")) {
      isRefused(ENTRY.formatted(number, "1 second"), "after the newest");
    }
    isRefused(ENTRY.formatted("4", "40 years"), "days to come");
  }

  private static void noRealStoreIsMadeSimulated() {
    isRefused(
        "update store_meta set simulated = true, clock_instant = now(), clock_set_at = now()",
        "said once");
    assertThatThrownBy(() -> run("delete from store_meta"))
        .hasStackTraceContaining("permission denied");
    database.forgetStore();
    isRefused(SIMULATED, "begun already");
    run(REAL);
  }

  private static void anOldOneOnTopTakesNoYoungOneAlong() {
    database
        .transactions()
        .executeWithoutResult(
            transaction -> {
              run(ENTRY.formatted("4", "-10 years"));
              isRefused(end(4), "two years older");
              transaction.setRollbackOnly();
            });
  }

  private static String end(int number) {
    return "insert into access_gone select number, hash, now(), 'made-up' from access_entry"
        + " where number = "
        + number;
  }

  private void theProgramLetsGo() {
    Instant before = NOW.minus(YEAR.multipliedBy(4)).plusSeconds(1);
    Long gone = database.transactions().execute(_ -> log.letGo(before, Set.of()));
    assertThat(gone).isEqualTo(1);
    assertThat(log.faults()).isEmpty();
    assertThat(log.newestFaults()).isEmpty();
  }

  private void whatSomebodyElseLetsGoIsTold() {
    isRefused(
        "insert into access_gone (number, hash, at)"
            + " select number, hash, now() from access_entry where number = 2",
        "is sealed");
    isRefused(end(3), "two years older");
    run(end(2));
    run("delete from access_entry where number = 2");
    assertThat(log.faults()).containsExactly("that entries up to 2 go was not said by the program");
    assertThat(log.newestFaults()).hasSize(1);
    database.ownerJdbc().sql("alter table access_gone disable trigger all").update();
    database.ownerJdbc().sql("update access_gone set seal = null where number = 2").update();
    assertThat(log.faults()).as("none is from before the first that is sealed").hasSize(1);
    database.ownerJdbc().sql("update access_gone set seal = null").update();
    assertThat(log.faults()).as("all from before").isEmpty();
  }
}
