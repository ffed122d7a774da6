package dk.naervaer.service.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is logged stays, is found, and is looked at. */
class AccessLogTest {
  private static final Instant APRIL = Instant.parse("2026-04-20T08:00:00Z");
  private static final int ENTRIES = 40;

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @Test
  void fromTheFirstEntryToTheSignature() throws InterruptedException {
    Topics topics = ServersForTests.running().freshTopics();
    try (LiveProgram program =
        LiveProgram.withEverybody(database, topics, Instant.parse("2026-05-04T08:00:00Z"))) {
      AccessLog log = program.bean(AccessLog.class);
      manyAtOnceMakeOneChain(log);
      whatIsSearchedForIsFound(log);
      theOfficerAloneReadsItAndIsLoggedToo(program, log);
      aSampleIsDrawnOnceAndSignedOnce(program);
      whatCantBeLoggedIsNotTold(program);
      aForgedSampleIsToldWhereItIsLookedAt(program);
      nothingInItCanBeChanged();
      whatIsChangedAllTheSameIsFound(log);
    }
  }

  private static Access access(String person, int number) {
    return new Access(
        APRIL.plusSeconds(number),
        person,
        null,
        Access.Kind.SAW,
        "GET /i-dag",
        "opfølgning på sygefravær",
        List.of("E" + number % 3, "E9"));
  }

  private static void manyAtOnceMakeOneChain(AccessLog log) throws InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int number = 0; number < ENTRIES; number++) {
        Access access = access(number % 2 == 0 ? "L1" : "L2", number);
        threads.submit(() -> log.note(access));
      }
    }
    assertThat(log.faults()).isEmpty();
    assertThat(log.newestFaults()).isEmpty();
    assertThat(search(log, null, null)).hasSize(ENTRIES);
  }

  private static void whatIsSearchedForIsFound(AccessLog log) {
    assertThat(search(log, "L1", null)).hasSize(ENTRIES / 2);
    assertThat(search(log, null, "E0")).hasSize((ENTRIES + 2) / 3);
    assertThat(search(log, null, "E")).as("no part of an id").isEmpty();
    assertThat(log.affected(AccessQuery.between(DAY, DAY, "L2", null)))
        .containsExactly("E0", "E1", "E2", "E9");
    assertThat(log.search(AccessQuery.between(DAY.plusDays(1), DAY.plusDays(1), null, null)))
        .isEmpty();
  }

  private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

  private static List<AccessEntry> search(
      AccessLog log, @Nullable String person, @Nullable String about) {
    return log.search(AccessQuery.between(DAY, DAY, person, about));
  }

  private static void theOfficerAloneReadsItAndIsLoggedToo(LiveProgram program, AccessLog log) {
    String search = "/api/access/about";
    String asked = "{\"employeeId\":\"E0\",\"from\":\"2026-04-01\",\"until\":\"2026-04-30\"}";
    for (String somebody : "L1 L8 F1 M1 P1 P2 P4 P5".split(" ")) {
      assertThat(program.as(somebody).post(search, asked).statusCode()).as(somebody).isEqualTo(404);
      assertThat(program.as(somebody).get("/adgang").statusCode()).as(somebody).isEqualTo(404);
    }
    AccountForTests officer = program.as("P3");
    assertThat(officer.post(search, asked).body()).contains("opfølgning på sygefravær");
    AccessEntry own =
        log.search(AccessQuery.between(MAY_FOURTH, MAY_FOURTH, "P3", "E0")).getFirst();
    assertThat(own.access().act()).isEqualTo("POST /api/access/about");
    assertThat(own.access().kind()).isEqualTo(Access.Kind.SAW);
    assertThat(own.access().purpose()).isEqualTo("tilsyn");
    assertThat(
            officer
                .get("/api/access/export/affected?from=2026-04-20&until=2026-04-20&person=L1")
                .body())
        .isEqualTo("employeeId\nE0\nE1\nE2\nE9\n");
    assertThat(log.search(AccessQuery.between(MAY_FOURTH, MAY_FOURTH, "P3", "E9")).getFirst())
        .extracting(entry -> entry.access().kind())
        .isEqualTo(Access.Kind.EXPORTED);
  }

  private static final LocalDate MAY_FOURTH = LocalDate.of(2026, 5, 4);

  private static void aSampleIsDrawnOnceAndSignedOnce(LiveProgram program) {
    AccountForTests officer = program.as("P3");
    assertThat(officer.get("/api/access/samples/2026-05").statusCode())
        .as("the month lasts")
        .isEqualTo(404);
    String drawn = officer.get("/api/access/samples/2026-04").body();
    assertThat(drawn).contains("\"signedBy\":null").contains("GET /i-dag");
    assertThat(officer.get("/api/access/samples/2026-04").body()).isEqualTo(drawn);
    String sign = "/api/access/samples/2026-04/sign";
    assertThat(officer.post(sign, "{\"verdict\":\"meh\"}").statusCode()).isEqualTo(422);
    assertThat(officer.post(sign, "{\"verdict\":\"in-order\"}").statusCode()).isEqualTo(204);
    assertThat(officer.post(sign, "{\"verdict\":\"in-order\"}").statusCode()).isEqualTo(409);
    assertThat(officer.get("/api/access/samples/2026-04").body())
        .contains("\"signedBy\":\"P3\"", "\"forged\":false");
  }

  private static void aForgedSampleIsToldWhereItIsLookedAt(LiveProgram program) {
    AccountForTests officer = program.as("P3");
    assertThat(officer.get("/adgang").body()).contains("Set igennem af P3").doesNotContain(FORGED);
    database.ownerJdbc().sql("alter table access_sample no force row level security").update();
    database.ownerJdbc().sql("alter table access_sample disable trigger all").update();
    database.ownerJdbc().sql("update access_sample set verdict = 'to-be-followed-up'").update();
    database.ownerJdbc().sql("alter table access_sample enable trigger all").update();
    assertThat(officer.get("/adgang").body()).contains(FORGED).doesNotContain("Set igennem af P3");
    assertThat(officer.get("/api/access/samples/2026-04").body()).contains("\"forged\":true");
  }

  private static final String FORGED = "ikke udtrukket eller underskrevet af programmet";

  private static void whatCantBeLoggedIsNotTold(LiveProgram program) {
    String search = "/api/access?from=2026-04-20&until=2026-04-20";
    database.ownerJdbc().sql("revoke insert on access_entry from naervaer_worker").update();
    HttpResponse<String> answer = program.as("P3").get(search);
    database.ownerJdbc().sql("grant insert on access_entry to naervaer_worker").update();
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).doesNotContain("E0").doesNotContain("GET /i-dag");
    assertThat(program.as("P3").get(search).statusCode()).isEqualTo(200);
  }

  private static void nothingInItCanBeChanged() {
    // The owner sees no row as it is; who owns the tables can change that.
    for (String table : List.of("access_entry", "access_sample")) {
      database.ownerJdbc().sql("alter table " + table + " no force row level security").update();
    }
    for (String sql :
        List.of(
            "update access_entry set person = 'X'",
            "delete from access_entry",
            "truncate access_entry",
            "update access_sample set verdict = 'in-order'",
            "delete from access_sample")) {
      assertThatThrownBy(() -> database.ownerJdbc().sql(sql).update()).as(sql).isNotNull();
      assertThatThrownBy(() -> database.jdbc().sql(sql).update()).as(sql).isNotNull();
    }
  }

  private static void whatIsChangedAllTheSameIsFound(AccessLog log) {
    JdbcClient owner = database.ownerJdbc();
    owner.sql("alter table access_entry disable trigger all").update();
    for (String sql :
        List.of(
            "update access_entry set person = 'X' where number = 3",
            "update access_entry set about = '{E0}' where number = 4",
            "update access_entry set at = at + interval '1 second' where number = 5",
            "delete from access_entry where number = 7")) {
      List<String> before = log.faults();
      owner.sql(sql).update();
      assertThat(log.faults()).as(sql).hasSizeGreaterThan(before.size());
    }
  }
}
