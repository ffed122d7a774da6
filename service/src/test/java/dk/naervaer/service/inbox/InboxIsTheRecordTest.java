package dk.naervaer.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import dk.naervaer.service.testing.TopicForTests;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What lies before somebody, what he or she does about it, and what follows from that. */
class InboxIsTheRecordTest {
  private static final LocalDate THIRD = LocalDate.of(2026, 9, 3);

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static InboxDay day;
  private static int people;

  private String employee = "";

  @BeforeAll
  static void begun() {
    day = new InboxDay(database);
    day.until(THIRD, "09:00");
  }

  @BeforeEach
  void somebodyIsSick() {
    employee = "N" + ++people;
    day.sick(employee, "nord", InboxDay.FIRST);
  }

  @AfterAll
  static void ended() {
    day.close();
  }

  /** Somebody whose statutory talk is due on the 10th. */
  private void somebodyIsSickForLong() {
    employee = "N" + ++people;
    day.sick(employee, "nord", LocalDate.of(2026, 8, 13));
  }

  @Test
  void whatIsGivenLiesBeforeTheLeaderAndTheDeputyWhoStandsIn() {
    for (String account : List.of("L1", "L8")) {
      JsonNode item = day.item(account, employee, "K03");
      assertThat(item.path("state").asString()).isEqualTo("given");
      assertThat(item.path("name").asString()).isEqualTo("Prøve " + employee);
      assertThat(item.path("why").asString()).contains("dag 3");
    }
    for (String other : List.of("L2", "L9", "F1", "P1", "P2", "M1", "M2", "P3", "P4")) {
      assertThat(open(other)).as(other).isEmpty();
      assertThat(day.program.as(other).get("/api/inbox/" + id("K03")).statusCode()).isEqualTo(404);
      assertThat(day.act(other, day.item("L1", employee, "K03"), "{'action':'done'}").statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void whoGetsAnotherLeaderIsThatLeadersAffairAtOnce() {
    JsonNode item = day.item("L1", employee, "K03");
    day.tell(Facts.employment(employee, 2, "syd"));
    day.settle();

    assertThat(open("L1")).isEmpty();
    assertThat(day.act("L1", item, "{'action':'done'}").statusCode()).isEqualTo(404);
    assertThat(open("L2")).hasSize(1);

    day.tell(Facts.with(Facts.employment(employee, 3, "syd"), employee + "-1", "L9"));
    day.settle();
    assertThat(open("L2")).isEmpty();
    assertThat(open("L9")).hasSize(1);
  }

  @Test
  void whatTheLeaderHasDoneIsDoneForTheAdvisoryTooAndStaysSo() {
    JsonNode item = day.item("L1", employee, "K03");
    HttpResponse<String> done = day.act("L1", item, "{'action':'done','day':'2026-09-03'}");
    day.settle();

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(day.item("L1", employee, "K03").path("state").asString()).isEqualTo("done");
    assertThat(status("K03")).isEqualTo("DONE");
    assertThat(toldOnKafka()).contains("\"change\":\"done\"");

    // Corrected to nothing at all later that day, done stays done.
    day.ended(employee, InboxDay.FIRST, InboxDay.FIRST);
    assertThat(status("K03")).isEqualTo("DONE");
    assertThat(open("L1")).isEmpty();
  }

  @Test
  void aTalkThatIsDoneIsTheSameTalkAsOneRegistered() {
    somebodyIsSickForLong();
    JsonNode law = day.item("L1", employee, "L29");
    assertThat(day.act("L1", law, "{'action':'done','day':'2026-09-02'}").statusCode())
        .isEqualTo(200);
    day.settle();

    assertThat(status("L29")).isEqualTo("DONE");
    assertThat(
            database
                .jdbc()
                .sql("select kind || ' ' || held_on from talk where employee_id = ?")
                .param(employee)
                .query(String.class)
                .list())
        .containsExactly("lovpligtig samtale 2026-09-02");
  }

  @Test
  void whatWasWithdrawnOrDoneElsewhereClosesTheItem() {
    day.ended(employee, InboxDay.FIRST, LocalDate.of(2026, 9, 2));
    JsonNode item = day.item("L1", employee, "K03");

    assertThat(item.path("state").asString()).isEqualTo("withdrawn");
    assertThat(item.path("withdrawnBecause").asString()).isEqualTo("superseded");
    assertThat(open("L1")).isEmpty();
    assertThat(day.act("L1", item, "{'action':'done'}").statusCode()).isEqualTo(409);
  }

  @Test
  void onesOwnOpinionAndTheOtherActionsAreKept() {
    act("{'action':'seen'}", "seen");
    act("{'action':'useful'}", "seen");
    assertThat(day.item("L1", employee, "K03").path("useful").asBoolean()).isTrue();
    act("{'action':'postponed','day':'2026-09-07'}", "postponed");
    act("{'action':'handed-on','word':'hr'}", "handed-on");
    assertThat(day.item("P1", employee, "K03").path("recipient").asString()).isEqualTo("HR");
    assertThat(InboxDay.list(day.program.as("L1").get("/api/inbox/" + id("K03") + "/deeds").body()))
        .extracting(deed -> deed.path("action").asString())
        .containsExactly("seen", "useful", "postponed", "handed-on");
    assertThat(status("K03")).isEqualTo("GIVEN");
  }

  private void act(String body, String state) {
    HttpResponse<String> answer = day.act("L1", day.item("L1", employee, "K03"), body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(InboxDay.json(answer.body()).path("state").asString()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "422 | {'action':'nothing'}",
        "422 | {'action':'done','day':'2026-09-04'}",
        "422 | {'action':'postponed'}",
        "422 | {'action':'postponed','day':'2026-09-03'}",
        "422 | {'action':'postponed','day':'2027-09-03'}",
        "422 | {'action':'done','day':'2025-01-01'}",
        "422 | {'action':'not-relevant'}",
        "422 | {'action':'not-relevant','word':'she has a back pain'}",
        "422 | {'action':'handed-on','word':'mayor'}",
        "400 | {'action':'postponed','day':'soon'}",
        "400 | {"
      },
      quoteCharacter = '`')
  void whatMakesNoSenseIsRefusedAndChangesNothing(int status, String body) {
    Eventually.isSo("it is told, which is noted later by itself", this::isTold);
    JsonNode item = day.item("L1", employee, "K03");
    HttpResponse<String> answer = day.act("L1", item, body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(day.item("L1", employee, "K03")).isEqualTo(item);
  }

  private boolean isTold() {
    return day.item("L1", employee, "K03").path("told").asString().equals("told");
  }

  @Test
  void theLawsDayIsNeitherSetAsideNorPutOffBeyond() {
    somebodyIsSickForLong();
    JsonNode law = day.item("L1", employee, "L29");

    assertThat(day.act("L1", law, "{'action':'not-relevant','word':'not-mine'}").statusCode())
        .isEqualTo(422);
    assertThat(day.act("L1", law, "{'action':'postponed','day':'2026-09-11'}").statusCode())
        .isEqualTo(422);
    assertThat(day.act("L1", law, "{'action':'postponed','day':'2026-09-10'}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void theSameDeedTwiceIsOneAndTwoAtOnceAreNot() {
    JsonNode item = day.item("L1", employee, "K03");
    Map<String, String> key = Map.of("Idempotency-Key", "deed-" + employee);
    assertThat(day.act("L1", item, "{'action':'seen'}", key).statusCode()).isEqualTo(200);
    assertThat(day.act("L1", item, "{'action':'seen'}", key).statusCode()).isEqualTo(200);
    assertThat(day.act("L1", item, "{'action':'useful'}", key).statusCode()).isEqualTo(422);
    // The deputy looked at the item as it was before.
    assertThat(day.act("L8", item, "{'action':'done'}").statusCode()).isEqualTo(412);
    assertThat(
            day.program
                .as("L1")
                .post("/api/inbox/" + id("K03") + "/deeds", "{\"action\":\"seen\"}")
                .statusCode())
        .isEqualTo(428);
    assertThat(deeds()).isEqualTo(1);
  }

  @Test
  void whatIsClosedGoesAlongToWhoLeadsNow() {
    act("{\"action\":\"done\"}", "done");
    assertThat(closed("L1")).contains(employee);
    day.tell(Facts.employment(employee, 2, "syd"));

    assertThat(closed("L1")).doesNotContain(employee);
    assertThat(closed("L2")).contains(employee);
  }

  private static List<String> closed(String account) {
    return day.all(account).stream().map(item -> item.path("employeeId").asString("")).toList();
  }

  @Test
  void sheIsBackStopsTheAdviceAndAsksPayrollUntilPayrollTells() {
    String back = back(1, "2026-09-03");
    assertThat(day.program.as("L2").post("/api/returns", back).statusCode()).isEqualTo(404);
    String longAgo = back.replace("2026-09-03", "0001-01-01");
    assertThat(day.program.as("L1").post("/api/returns", longAgo).statusCode()).isEqualTo(422);
    assertThat(day.program.as("L1").post("/api/returns", back).statusCode()).isEqualTo(201);
    assertThat(day.program.as("L1").post("/api/returns", back).statusCode()).isEqualTo(200);
    day.settle();

    assertThat(day.item("L1", employee, "K03").path("state").asString()).isEqualTo("withdrawn");
    assertThat(day.program.as("P2").get("/api/end-dates").body())
        .contains(employee + "-1", "\"backOn\":\"2026-09-03\"")
        .doesNotContain("790");
    assertThat(day.program.as("P2").get("/post").body()).contains("en dato mangler");
    assertThat(day.program.as("L1").get("/api/end-dates").body()).isEqualTo("[]");

    day.ended(employee, InboxDay.FIRST, LocalDate.of(2026, 9, 2));
    assertThat(day.program.as("P2").get("/api/end-dates").body()).doesNotContain(employee + "-1");
  }

  @Test
  void theDaySheIsBackIsMendedToAnEarlierOneAndTakenBack() {
    assertThat(day.program.as("L1").post("/api/returns", back(1, "2026-09-03")).statusCode())
        .isEqualTo(201);
    day.settle();
    assertThat(casePage()).contains("Meldt tilbage fra den 3. september 2026");
    day.until(THIRD, "09:01");

    assertThat(day.program.as("L1").post("/api/returns", back(2, "2026-09-02")).statusCode())
        .isEqualTo(201);
    day.settle();
    assertThat(day.program.as("P2").get("/api/end-dates").body())
        .contains(employee + "-1", "\"backOn\":\"2026-09-02\"");
    assertThat(casePage()).contains("Meldt tilbage fra den 2. september 2026", "value=\"IS_BACK\"");

    day.until(THIRD, "09:02");
    try (SessionForTests leader = SessionForTests.of(day.program, "L1")) {
      leader.form(
          "/forloeb/" + reference() + "/svar", "id=N-" + employee + "&question=IS_BACK&yes=false");
    }
    day.settle();
    assertThat(day.program.as("P2").get("/api/end-dates").body()).doesNotContain(employee + "-1");
    assertThat(casePage()).contains("Tilbage den").doesNotContain("Meldt tilbage");
  }

  private String back(int number, String day) {
    return "{\"id\":\"B%d-%s\",\"employmentId\":\"%s-1\",\"backOn\":\"%s\"}"
        .formatted(number, employee, employee, day);
  }

  private String casePage() {
    return day.program.as("L1").get("/forloeb/" + reference()).body();
  }

  private String reference() {
    return day.program.bean(Registrations.class).reference(employee + "-1");
  }

  @Test
  void whatWaitsPastItsDayIsCountedPerUnitForWhoFollowsIt() {
    // Reported today, and day 3 of it was yesterday.
    String overdue = "Y" + employee;
    day.sick(overdue, "nord-nat", LocalDate.of(2026, 8, 31));
    for (String account : List.of("coordinator", "P5", "P1")) {
      assertThat(day.program.as(account).get("/api/overdue").body())
          .as(account)
          .contains("\"workUnit\":\"nord-nat\",\"items\":1,\"oldest\":\"2026-09-02\"");
    }
    for (String account : List.of("L1", "F1", "P2", "M1", "P4")) {
      assertThat(day.program.as(account).get("/api/overdue").body()).as(account).isEqualTo("[]");
    }
  }

  private String id(String rule) {
    return day.item("L1", employee, rule).path("id").asString();
  }

  private String status(String rule) {
    return day.program.lines().stream()
        .filter(line -> employee.equals(line.employeeId()))
        .filter(line -> line.rule().equals(rule))
        .map(line -> line.status().name())
        .findFirst()
        .orElseThrow();
  }

  private String toldOnKafka() {
    return TopicForTests.records(day.topics.advisory()).stream()
        .map(TopicForTests::text)
        .reduce("", (all, one) -> all + one + "\n");
  }

  private List<JsonNode> open(String account) {
    return day.inbox(account).stream()
        .filter(item -> item.path("employeeId").asString("").equals(employee))
        .toList();
  }

  private long deeds() {
    return database
        .jdbc()
        .sql(
            "select count(*) from inbox_action join inbox_item on item_id = inbox_item.id where"
                + " employee_id = ?")
        .param(employee)
        .query(Long.class)
        .single();
  }
}
