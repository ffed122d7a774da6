package dk.naervaer.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Talks in full, and the job centre's queue. */
class TalksAndLiaisonTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static InboxDay day;
  private static int people;

  private String employee = "";

  @BeforeAll
  static void begun() {
    day = new InboxDay(database);
    day.until(LocalDate.of(2026, 9, 14), "09:00");
  }

  /** Sick in a unit of their own each, so that nobody's other rows speak. */
  @BeforeEach
  void somebodyIsSick() {
    employee = "T" + ++people;
    // Day 10 is tomorrow; the talk with the liaison is given today.
    day.sick(employee, "nord", null, "0998", LocalDate.of(2026, 9, 6));
  }

  @AfterAll
  static void ended() {
    day.close();
  }

  private String talk(String more) {
    return "{\"id\":\"T-%s\",\"employmentId\":\"%s-1\",\"kind\":\"trivselssamtale\"%s}"
        .formatted(employee, employee, more.replace('\'', '"'));
  }

  private int register(String account, String more) {
    return day.program.as(account).post("/api/talks/registrations", talk(more)).statusCode();
  }

  private List<JsonNode> sequence(String account) {
    HttpResponse<String> answer =
        day.program
            .as(account)
            .post("/api/talks/sequence", "{\"employmentId\":\"" + employee + "-1\"}");
    return answer.statusCode() == 200 ? InboxDay.list(answer.body()) : List.of();
  }

  @Test
  void aTalkIsPlannedThenHeldThenJournalisedAndTheSequenceTellsHowFarItIs() {
    assertThat(register("L1", ",'day':'2026-09-16','tookPart':['leader','employee']"))
        .isEqualTo(201);
    assertThat(talksHeld()).isZero();
    String held =
        ",'day':'2026-09-14','held':true,'tookPart':['leader','employee','representative'],"
            + "'nextContact':'2026-09-28'";
    assertThat(register("L1", held)).isEqualTo(201);
    assertThat(register("L1", held)).isEqualTo(200);
    assertThat(register("L8", held + ",'journalised':true")).isEqualTo(201);
    assertThat(talksHeld()).isEqualTo(1);

    for (String account : List.of("L1", "L8", "P1", "coordinator")) {
      JsonNode step =
          sequence(account).stream()
              .filter(one -> one.path("kind").asString().equals("held"))
              .findFirst()
              .orElseThrow();
      assertThat(step.path("what").asString()).isEqualTo("trivselssamtale");
      assertThat(step.path("nextContact").asString()).isEqualTo("2026-09-28");
      assertThat(step.path("journalised").asBoolean()).isTrue();
    }
    assertThat(sequence("L1")).extracting(one -> one.path("rule").asString("")).contains("K10");
    for (String other : List.of("L2", "L9", "F1", "P2", "M1", "P3", "P4")) {
      assertThat(sequence(other)).as(other).isEmpty();
    }
    // What was held stays held.
    assertThat(register("L1", ",'day':'2026-09-13','held':true")).isEqualTo(409);
    assertThat(register("L1", ",'day':'2026-09-14','held':false")).isEqualTo(409);
  }

  @Test
  void whatIsToldUnderAKnownIdIsTheSameOrRefused() {
    assertThat(heldOn("2026-09-13")).isEqualTo(201);
    assertThat(heldOn("2026-09-13")).isEqualTo(200);
    assertThat(heldOn("2026-09-12")).isEqualTo(409);
    // Held as told, it would hide the talk that counts.
    assertThat(register("L1", ",'day':'2026-09-12','held':true")).isEqualTo(409);
    assertThat(sequence("L1")).noneMatch(one -> one.toString().contains("2026-09-12"));
    assertThat(register("L1", ",'day':'2026-09-16'")).as("planned").isEqualTo(409);
    assertThat(register("L1", ",'day':'2026-09-13','cancelled':true")).isEqualTo(409);
    assertThat(register("L1", ",'day':'2026-09-13','held':true")).isEqualTo(201);

    assertThat(answered("Q0")).isEqualTo(201);
    assertThat(answered("Q0")).isEqualTo(200);
    assertThat(answered("Q0", "yes")).isEqualTo(409);
  }

  @Test
  void aTalkThatIsToldOfManyTimesAtOnceIsToldOfInTurn() {
    List<CompletableFuture<Integer>> told;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      told =
          IntStream.range(0, 12)
              .mapToObj(",'day':'2026-09-16','time':'10:%02d'"::formatted)
              .map(more -> CompletableFuture.supplyAsync(() -> register("L1", more), threads))
              .toList();
    }
    assertThat(told.stream().map(CompletableFuture::join)).containsOnly(201);
  }

  /** Each telling can be a mail to three people, and is read with the case ever after. */
  @Test
  void noMoreIsToldOfOnePersonsTalksThanAnybodyHasToTell() {
    String twice =
        ",'day':'2026-09-16','tookPart':[%s'employee']".formatted("'employee',".repeat(999));
    assertThat(register("L1", twice)).isEqualTo(201);
    assertThat(register("L1", ",'day':'2026-09-16','tookPart':['employee']"))
        .as("whoever is named twice takes part once")
        .isEqualTo(200);
    String again = ",'day':'2026-09-16','time':'10:%02d'";
    assertThat(IntStream.range(0, 49).mapToObj(again::formatted))
        .allMatch(more -> register("L1", more) == 201);

    assertThat(register("L1", again.formatted(50))).isEqualTo(429);
    assertThat(register("L1", again.formatted(48))).as("known").isEqualTo(200);
    assertThat(register("L8", again.formatted(50)))
        .as("the deputy has told nothing")
        .isEqualTo(201);
  }

  @Test
  void noMoreIsToldOfOnePersonThanAnybodyHasToTell() {
    assertThat(IntStream.range(0, 50)).allMatch(i -> step("F1", "S" + i, "contact", null) == 201);
    assertThat(step("F1", "S50", "contact", null)).isEqualTo(429);

    assertThat(IntStream.range(0, 100)).allMatch(i -> answered("Q" + i) == 201);
    assertThat(answered("Q100")).isEqualTo(429);
    assertThat(answered("Q99")).as("known").isEqualTo(200);
    assertThat(register("L1", ",'day':'2026-09-13','held':true"))
        .as("a talk is told as held where it is a fact, or not at all")
        .isEqualTo(429);
    assertThat(talksHeld()).isZero();

    String seen = "{'action':'seen'}";
    List<Integer> done =
        IntStream.range(0, 51)
            .mapToObj(_ -> day.act("L1", day.item("L1", employee, "K10"), seen).statusCode())
            .toList();
    assertThat(done.subList(0, 50)).containsOnly(200);
    assertThat(done.getLast()).isEqualTo(422);
  }

  @Test
  void aConcernStaysWithWhoLeads() {
    assertThat(answered("C0", "yes")).isEqualTo(201);
    for (String leads : List.of("L1", "L8", "P3")) {
      assertThat(day.held(leads, employee).body()).as(leads).contains("\"concern\"");
    }
    String ledByNobody = employee + "-alone";
    day.sick(ledByNobody, "alene", LocalDate.of(2026, 9, 6));
    assertThat(asksForConcern("L1", employee)).isTrue();
    assertThat(asksForConcern("P5", employee)).isFalse();
    assertThat(asksForConcern("P5", ledByNobody)).as("where nobody leads").isTrue();
    for (String other : List.of("P1", "P5")) {
      assertThat(day.held(other, employee).body())
          .as(other)
          .contains(employee)
          .doesNotContain("\"concern\"");
    }
  }

  private static boolean asksForConcern(String account, String about) {
    String page = "/forloeb/" + day.program.bean(Registrations.class).reference(about + "-1");
    try (SessionForTests session = SessionForTests.of(day.program, account)) {
      HttpResponse<String> answer = session.get(page);
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body().contains("value=\"CONCERN\"");
    }
  }

  private int heldOn(String date) {
    String json =
        "{\"id\":\"T-%1$s\",\"employmentId\":\"%1$s-1\",\"kind\":\"trivselssamtale\",\"heldOn\":\"%2$s\"}";
    return day.program.as("L1").post("/api/talks", json.formatted(employee, date)).statusCode();
  }

  private int answered(String id) {
    return answered(id, "no");
  }

  private int answered(String id, String answer) {
    String json =
        "{\"id\":\"%s-%s\",\"employmentId\":\"%s-1\",\"question\":\"concern\",\"answer\":\"%s\",\"answeredAt\":\"2026-09-14T08:00:00+02:00\"}";
    return day.program
        .as("L1")
        .post("/api/answers", json.formatted(id, employee, employee, answer))
        .statusCode();
  }

  private long talksHeld() {
    return database
        .jdbc()
        .sql("select count(*) from talk where employee_id = ?")
        .param(employee)
        .query(Long.class)
        .single();
  }

  @Test
  void aTalkWhoseDayHasPassedIsNotPlannedAnew() {
    assertThat(register("L1", ",'day':'2026-09-14','time':'10:00'")).isEqualTo(201);
    database
        .jdbc()
        .sql("update talk_record set day = '2026-09-13' where employment_id = ?")
        .param(employee + "-1")
        .update();
    assertThat(register("L1", ",'day':'2026-09-13','time':'11:00'")).isEqualTo(422);
    assertThat(register("L1", ",'day':'2026-09-13','time':'10:00','journalised':true"))
        .isEqualTo(201);
    assertThat(register("L1", ",'day':'2026-09-13','time':'10:00','cancelled':true"))
        .isEqualTo(201);
    assertThat(register("L1", ",'day':'2026-09-13','time':'10:00'")).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "422 | L1 | ,'held':true",
        "422 | L1 | ,'day':'2026-09-15','held':true",
        "422 | L1 | ,'day':'2028-09-15'",
        "422 | L1 | ,'day':'2026-09-13'",
        "422 | L1 | ,'day':'2026-09-14','nextContact':'2026-09-13'",
        "422 | L1 | ,'day':'2026-09-14','tookPart':['Lene from the kitchen']",
        "422 | L1 | ,'day':'2026-09-14','tookPart':[null]",
        "404 | L2 | ,'day':'2026-09-14'",
        "404 | P1 | ,'day':'2026-09-14'",
        "400 | L1 | ,'day':'yesterday'"
      })
  void whatIsNoTalkIsRefused(int status, String account, String more) {
    assertThat(register(account, more)).isEqualTo(status);
    assertThat(talksHeld()).isZero();
  }

  @Test
  void theLiaisonHasOneEntryAPersonWithoutANameUntilTheEmployeeKnows() {
    JsonNode entry = entry("F1");
    assertThat(entry.path("name").isNull()).isTrue();
    assertThat(entry.path("employeeKnows").asBoolean()).isFalse();
    assertThat(entry.path("ownMunicipality").asBoolean()).isFalse();
    assertThat(entry.path("mayDecline").asBoolean()).isTrue();
    assertThat(entry.path("items").get(0).path("name").isNull()).isTrue();

    answer("employee-knows");
    assertThat(entry("F1").path("name").asString()).isEqualTo("Prøve " + employee);
    answer("employee-declines");
    assertThat(entry("F1").path("declined").asBoolean()).isTrue();
    for (String other : List.of("L1", "F0", "P1", "P2", "M1", "P4")) {
      assertThat(InboxDay.list(day.program.as(other).get("/api/liaison/queue").body()))
          .as(other)
          .extracting(one -> one.path("employeeId").asString())
          .doesNotContain(employee);
    }
  }

  @Test
  void contactsAndMeetingsAreCountedAndTheLeaderIsAnswered() {
    assertThat(step("F1", "c1", "contact", null)).isEqualTo(201);
    assertThat(step("F1", "c1", "contact", null)).isEqualTo(200);
    assertThat(step("F1", "m1", "meeting", null)).isEqualTo(201);
    assertThat(step("F1", "a1", "answer", "meeting-agreed")).isEqualTo(201);
    assertThat(step("F1", "o1", "outcome", "adjusted-work")).isEqualTo(201);
    assertThat(step("F1", "x1", "outcome", "she has the flu")).isEqualTo(422);
    assertThat(step("F1", "x2", "contact", "taken")).isEqualTo(422);
    assertThat(step("F0", "x3", "contact", null)).isEqualTo(404);
    assertThat(step("L1", "x4", "contact", null)).isEqualTo(404);

    JsonNode entry = entry("F1");
    assertThat(entry.path("contacts").asInt()).isEqualTo(1);
    assertThat(entry.path("meetings").asInt()).isEqualTo(1);
    assertThat(sequence("L1"))
        .filteredOn(one -> one.path("kind").asString().equals("liaison"))
        .extracting(one -> one.path("what").asString())
        .containsExactly("meeting-agreed", "adjusted-work");
    JsonNode figures =
        InboxDay.json(
            day.program.as("F1").get("/api/liaison/figures?from=2026-09-01&to=2026-09-30").body());
    assertThat(figures.path("meetings").asInt()).isPositive();
    assertThat(figures.path("outcomes").path("adjusted-work").asInt()).isPositive();
  }

  private int step(
      String account, String id, String kind, @org.jspecify.annotations.Nullable String word) {
    String json =
        "{\"id\":\"%s-%s\",\"employeeId\":\"%s\",\"kind\":\"%s\",\"day\":\"2026-09-14\"%s}"
            .formatted(
                id, employee, employee, kind, word == null ? "" : ",\"word\":\"" + word + "\"");
    return day.program.as(account).post("/api/liaison/steps", json).statusCode();
  }

  private void answer(String question) {
    String json =
        "{\"id\":\"%s-%s\",\"employmentId\":\"%s-1\",\"question\":\"%s\",\"answer\":\"yes\",\"answeredAt\":\"2026-09-14T08:00:00+02:00\"}"
            .formatted(question, employee, employee, question);
    assertThat(day.program.as("L1").post("/api/answers", json).statusCode()).isEqualTo(201);
  }

  private JsonNode entry(String account) {
    return InboxDay.list(day.program.as(account).get("/api/liaison/queue").body()).stream()
        .filter(one -> one.path("employeeId").asString().equals(employee))
        .findFirst()
        .orElseThrow();
  }
}
