package dk.naervaer.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LeakSearch;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The road to the job centre: the liaison's deputy, answers, other municipalities, the file. */
class JobCentreTest {
  private static final LocalDate NOW = LocalDate.of(2026, 10, 1);
  private static final LocalDate SICK_SINCE = LocalDate.of(2026, 9, 23);
  private static final int DAYS_BEFORE_THE_QUEUE = 8;

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @TempDir static Path folder = Path.of("");

  private static final MailForTests SERVER = new MailForTests();
  private static InboxDay day;

  @BeforeAll
  static void begun() throws IOException {
    copy(LiveProgram.EVERYBODY, folder);
    Files.writeString(
        folder.resolve("rules/regelark/lov/2020-01-01.csv"),
        "F35;dag;36;;forventet langvarig;fast track senest;30;5;fastholdelseskonsulent;\n",
        StandardOpenOption.APPEND);
    Path organisation = folder.resolve("config/organisation.yaml");
    Files.writeString(
        organisation,
        Files.readString(organisation)
            .replace(
                "mail: f1@inbox.example}",
                "mail: f1@inbox.example, deputies: [{id: L2, name: Leder Syd, mail:"
                    + " l2@inbox.example, from: 2026-10-01, to: 2026-10-31}]}"));
    day =
        new InboxDay(
            database,
            Stream.concat(
                    Stream.of(SERVER.settings()),
                    Stream.of(
                        "--naervaer.rules=" + folder.resolve("rules"),
                        "--naervaer.config=" + folder.resolve("config")))
                .toArray(String[]::new));
    day.until(NOW, "09:00");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @AfterAll
  static void ended() {
    day.close();
    SERVER.close();
  }

  private static void answer(String employee, String question) {
    answer(employee, question, "yes", today());
  }

  private static void answer(String employee, String question, String answer, LocalDate on) {
    answer(employee, employee + "-1", question, answer, on);
  }

  private static void answer(
      String employee, String employment, String question, String answer, LocalDate on) {
    String json =
        "{\"id\":\"%s-%s-%s-%s\",\"employmentId\":\"%s\",\"question\":\"%s\",\"answer\":\"%s\",\"answeredAt\":\"%sT05:00:00Z\"}"
            .formatted(question, employee, on, answer, employment, question, answer, on);
    assertThat(day.program.as("L1").post("/api/answers", json).statusCode()).isEqualTo(201);
    day.settle();
  }

  /** Some days after wherever the clock stands. */
  private static void later(int days) {
    day.until(today().plusDays(days), "09:00");
  }

  private static LocalDate today() {
    return day.program.bean(PlatformClock.class).today();
  }

  /** For so long that it comes to the liaison's queue, whichever test moved the clock before. */
  private static void sick(String employee) {
    day.sick(employee, "nord", null, "0999", today().minusDays(DAYS_BEFORE_THE_QUEUE));
  }

  private static List<JsonNode> queue(String account) {
    return InboxDay.list(day.program.as(account).get("/api/liaison/queue").body());
  }

  private static int step(
      String account, String employee, String id, String kind, @Nullable String word) {
    String json =
        "{\"id\":\"%s\",\"employeeId\":\"%s\",\"kind\":\"%s\",\"day\":\"2026-10-01\"%s}"
            .formatted(id, employee, kind, word == null ? "" : ",\"word\":\"" + word + "\"");
    return day.program.as(account).post("/api/liaison/steps", json).statusCode();
  }

  @Test
  void theDeputyHasTheQueueOnHisDaysAndTheLeaderIsToldOfTheAnswer() {
    sick("D1");
    assertThat(queue("F1")).extracting(one -> one.path("employeeId").asString()).contains("D1");
    assertThat(queue("L2")).extracting(one -> one.path("employeeId").asString()).contains("D1");
    assertThat(queue("F0"))
        .extracting(one -> one.path("employeeId").asString())
        .doesNotContain("D1");
    assertThat(step("L2", "D1", "m1", "meeting", null)).isEqualTo(201);
    int before = answers("l1@inbox.example").size();
    assertThat(step("F1", "D1", "a1", "answer", "meeting-agreed")).isEqualTo(201);
    assertThat(step("F1", "D1", "a1", "answer", "meeting-agreed")).isEqualTo(200);
    day.settle();

    assertThat(answers("l1@inbox.example")).hasSize(before + 1);
    assertThat(answers("l8@inbox.example")).isNotEmpty();
    LeakSearch search = new LeakSearch(Set.of(""), Set.of("790"));
    assertThat(answers("l1@inbox.example"))
        .allSatisfy(
            mail -> {
              assertThat(search.in(mail.everything())).isEmpty();
              assertThat(mail.everything()).doesNotContain("D1", "meeting");
            });
    // The new item itself is told to both: the deputy has set days. On a workday, whatever today
    // is.
    later(4);
    assertThat(SERVER.to("l2@inbox.example")).isNotEmpty();
  }

  private static List<MailForTests.Received> answers(String address) {
    return SERVER.to(address).stream()
        .filter(mail -> mail.subject().equals("Nærvær: et svar til dig"))
        .toList();
  }

  @Test
  void theMunicipalityOfResidenceIsWrittenToWithoutANameOnceTheEmployeeKnows() {
    day.sick("R1", "nord", null, "0998", SICK_SINCE);
    answer("R1", "expected-long");
    assertThat(SERVER.to("jobcenter@nabo.example")).isEmpty();
    answer("R1", "employee-knows");
    later(4);

    assertThat(SERVER.to("jobcenter@nabo.example")).hasSize(1);
    MailForTests.Received mail = SERVER.to("jobcenter@nabo.example").getFirst();
    assertThat(mail.subject()).isEqualTo("Henvendelse fra Prøvekommune");
    assertThat(mail.plain())
        .contains("f1@inbox.example", "28. oktober 2026", "selv kan sige nej")
        .doesNotContain("R1", "Prøve R1");
    assertThat(new LeakSearch(Set.of(""), Set.of("790")).in(mail.everything())).isEmpty();
  }

  /** As the rules count them: what was agreed to in another absence was not about this one. */
  @Test
  void anAnswerCountsInTheCaseItWasGivenIn() {
    LocalDate before = today().minusDays(100);
    day.tell(
        Facts.employment("Y1", "nord", null, "0999"),
        absence("Y1", "A-Y1-1", before, before.plusDays(9)));
    answer("Y1", "employee-knows", "yes", before.plusDays(3));
    answer("Y1", "concern-shared", "yes", before.plusDays(3));
    answer("Y1", "employee-declines", "yes", before.plusDays(4));
    day.tell(absence("Y1", "A-Y1-2", today().minusDays(DAYS_BEFORE_THE_QUEUE), null));

    assertThat(inQueue("Y1").path("employeeKnows").asBoolean()).isFalse();
    assertThat(inQueue("Y1").path("name").isNull()).isTrue();
    assertThat(inQueue("Y1").path("items").get(0).path("name").isNull()).isTrue();
    assertThat(inQueue("Y1").path("declined").asBoolean()).isFalse();
    assertThat(export()).noneMatch(line -> line.path("name").asString("").contains("Y1"));

    answer("Y1", "employee-declines", "yes", today().minusDays(3));
    answer("Y1", "employee-knows", "yes", today().minusDays(3));
    assertThat(inQueue("Y1").path("name").asString()).isEqualTo("Prøve Y1");
    assertThat(inQueue("Y1").path("items").get(0).path("name").asString()).isEqualTo("Prøve Y1");
    assertThat(inQueue("Y1").path("declined").asBoolean()).isTrue();
    assertThat(export()).noneMatch(line -> line.path("name").asString("").contains("Y1"));

    answer("Y1", "employee-asks", "yes", today().minusDays(2));
    assertThat(inQueue("Y1").path("declined").asBoolean()).as("the newest wish counts").isFalse();
    assertThat(export()).anyMatch(line -> line.path("name").asString("").contains("Y1"));

    answer("Y1", "employee-knows", "no", today().minusDays(1));
    assertThat(inQueue("Y1").path("name").isNull()).as("taken back").isTrue();
    answer("Y1", "employee-knows", "yes", today());
    assertThat(inQueue("Y1").path("employeeKnows").asBoolean()).isTrue();
  }

  /** Ids tell nothing of the order: a page draws them. */
  @Test
  void ofTwoAnswersOnADayTheLaterCounts() {
    sick("Y2");
    told("Y2", "z", "employee-knows", "yes", "05:00");
    assertThat(inQueue("Y2").path("employeeKnows").asBoolean()).isTrue();
    told("Y2", "a", "employee-knows", "no", "05:01");
    assertThat(inQueue("Y2").path("employeeKnows").asBoolean()).isFalse();
    assertThat(export()).noneMatch(line -> line.path("name").asString("").contains("Y2"));
    told("Y2", "b", "employee-knows", "yes", "05:02");
    assertThat(inQueue("Y2").path("employeeKnows").asBoolean()).isTrue();
    told("Y2", "d", "employee-asks", "yes", "05:03");
    told("Y2", "c", "employee-declines", "yes", "05:04");
    assertThat(inQueue("Y2").path("declined").asBoolean()).isTrue();
    assertThat(told("Y2", "c", "employee-declines", "yes", "05:05")).as("the same").isEqualTo(200);
    assertThat(told("Y2", "c", "employee-declines", "no", "05:05")).isEqualTo(409);
  }

  private static int told(String employee, String id, String question, String answer, String time) {
    String json =
        "{\"id\":\"%s-%s\",\"employmentId\":\"%s-1\",\"question\":\"%s\",\"answer\":\"%s\",\"answeredAt\":\"%sT%s:00Z\"}"
            .formatted(id, employee, employee, question, answer, today(), time);
    return day.program.as("L1").post("/api/answers", json).statusCode();
  }

  @Test
  void anotherAbsenceIsAnotherRequestAndWhatIsDoneInOneIsNot() {
    LocalDate before = today().minusDays(DAYS_BEFORE_THE_QUEUE + 10L);
    sick("Y3");
    answer("Y3", "employee-knows");
    String reference = only("Prøve Y3").path("reference").asString();
    assertThat(outcomes("F1", answered(reference, "taken"))).containsExactly("accepted");
    assertThat(export()).noneMatch(line -> line.path("name").asString("").equals("Prøve Y3"));

    day.tell(
        elsewhere("Y3", "nord"),
        Facts.with(absence("Y3", "A-Y3-2", before, null), "A-Y3-2", "Y3-2"));
    answer("Y3", "Y3-2", "employee-knows", "yes", today());
    JsonNode second = only("Prøve Y3");
    assertThat(second.path("reference").asString()).isNotEqualTo(reference);
    assertThat(only("Prøve Y3").path("reference")).isEqualTo(second.path("reference"));
  }

  @Test
  void aLaterAbsenceAtTheSameEmploymentIsAnotherRequest() {
    sick("Y5");
    answer("Y5", "employee-knows");
    String reference = only("Prøve Y5").path("reference").asString();
    assertThat(outcomes("F1", answered(reference, "taken"))).containsExactly("accepted");
    LocalDate first = today().minusDays(DAYS_BEFORE_THE_QUEUE);
    day.ended("Y5", first, today().minusDays(1));

    later(17);
    LocalDate again = today().minusDays(DAYS_BEFORE_THE_QUEUE);
    day.tell(absence("Y5", "A-Y5-2", again, null));
    answer("Y5", "employee-knows");

    assertThat(only("Prøve Y5").path("reference").asString()).isNotEqualTo(reference);
  }

  @Test
  void theLastDayThatIsHandedOverFollowsTheAbsence() {
    LocalDate first = today().minusDays(DAYS_BEFORE_THE_QUEUE);
    day.tell(Facts.employment("Y4", "nord", null, "0999"), absence("Y4", "A-Y4", first, null));
    answer("Y4", "expected-long");
    answer("Y4", "employee-knows");
    String before = only("Prøve Y4").path("latestOn").asString();
    assertThat(before).isEqualTo(inQueue("Y4").path("latestRequest").asString());

    day.tell(Facts.sick("Y4", 2, first.minusDays(7), null));

    String after = only("Prøve Y4").path("latestOn").asString();
    assertThat(after).isEqualTo(inQueue("Y4").path("latestRequest").asString()).isLessThan(before);
  }

  /** Whoever leads the other one has asked nothing. */
  @Test
  void whatTheLiaisonAnswersIsAboutTheEmploymentsItWasAskedAbout() {
    sick("Z1");
    day.tell(elsewhere("Z1", "syd"));
    answer("Z1", "employee-knows");
    int told = answers("l2@inbox.example").size();

    assertThat(step("F1", "Z1", "a-z1", "answer", "meeting-agreed")).isEqualTo(201);
    String reference = only("Prøve Z1").path("reference").asString();
    assertThat(outcomes("F1", answered(reference, "taken"))).containsExactly("accepted");
    day.settle();

    assertThat(answers("l2@inbox.example")).hasSize(told);
    assertThat(sequence("L1", "Z1-1")).contains("meeting-agreed", "taken");
    assertThat(sequence("L2", "Z1-2")).isEqualTo("[]");
    assertThat(sequence("P1", "Z1-2")).as("HR").doesNotContain("liaison");
    assertThat(inQueue("Z1").path("answer").asString()).isEqualTo("taken");
  }

  /** Payroll of another employment can tell of another municipality. */
  @Test
  void whereSomebodyLivesIsToldByTheEmploymentThatIsAskedAbout() {
    day.tell(Facts.with(Facts.employment("Z2", "syd", null, "0760"), "Z2-0", null));
    sick("Z2");
    assertThat(inQueue("Z2").path("residence").asString()).isEqualTo("0999");
  }

  private static String sequence(String account, String employment) {
    return day.program
        .as(account)
        .post("/api/talks/sequence", "{\"employmentId\":\"" + employment + "\"}")
        .body();
  }

  private static EmploymentMessage elsewhere(String employee, String workUnit) {
    return Facts.with(Facts.employment(employee, 1, workUnit), employee + "-2", null);
  }

  private static AbsenceMessage absence(
      String employee, String id, LocalDate first, @Nullable LocalDate last) {
    return Facts.with(Facts.sick(employee, 1, first, last), id, employee + "-1");
  }

  private static JsonNode inQueue(String employee) {
    return queue("F1").stream()
        .filter(one -> one.path("employeeId").asString().equals(employee))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theQueueIsHandedOverAsAFileAndReceiptsComeBack() {
    sick("X1");
    sick("X2");
    assertThat(export()).noneMatch(line -> line.path("name").asString("").contains("X"));
    answer("X1", "employee-knows");
    answer("X2", "employee-knows");
    answer("X2", "employee-declines");

    JsonNode line = only("Prøve X1");
    assertThat(line.path("state").asString()).isEqualTo("exported");
    assertThat(line.toString()).doesNotContain("X1-1", "790");
    assertThat(export()).noneMatch(one -> one.path("name").asString("").equals("Prøve X2"));
    // Not known to have arrived, it is handed over again under the same reference.
    String reference = line.path("reference").asString();
    assertThat(only("Prøve X1").path("reference").asString()).isEqualTo(reference);

    String receipts =
        "{\"reference\":\"%1$s\",\"receipt\":\"received\"}\n{\"reference\":\"%1$s\",\"receipt\":\"received\"}\nnot json\n{\"reference\":\"7f1c6c1e-0000-4000-8000-000000000000\",\"receipt\":\"received\"}\n{\"reference\":\"%1$s\",\"receipt\":\"answered\",\"answer\":\"maybe\"}\n"
            .formatted(reference);
    assertThat(outcomes("F1", receipts))
        .containsExactly("accepted", "duplicate", "wrong", "unknown", "wrong");
    assertThat(export()).noneMatch(one -> one.path("reference").asString().equals(reference));
    assertThat(state(reference)).isEqualTo("received");
    int told = answers("l1@inbox.example").size();
    String answered =
        "{\"reference\":\"%s\",\"receipt\":\"answered\",\"answer\":\"taken\"}".formatted(reference);
    assertThat(outcomes("F0", answered)).containsExactly("unknown");
    assertThat(outcomes("F1", answered)).containsExactly("accepted");
    assertThat(outcomes("F1", answered)).containsExactly("duplicate");
    day.settle();

    assertThat(state(reference)).isEqualTo("answered");
    assertThat(answers("l1@inbox.example")).hasSize(told + 1);
    assertThat(queue("F1"))
        .filteredOn(one -> one.path("employeeId").asString().equals("X1"))
        .extracting(one -> one.path("answer").asString())
        .containsExactly("taken");
    assertThat(day.held("P3", "X1").body()).contains("handed-over");
    assertThat(day.held("L1", "X1").body()).contains("X1-1").doesNotContain("handed-over");
    for (String other : List.of("L1", "P1", "M1", "P4")) {
      assertThat(day.program.as(other).post("/api/liaison/exports", "").body()).as(other).isEmpty();
    }
  }

  @Test
  void anAnswerThatTheLeaderCannotBeToldTodayIsNotKeptAsTold() {
    sick("X3");
    answer("X3", "employee-knows");
    String reference = only("Prøve X3").path("reference").asString();
    assertThat(IntStream.range(0, 50))
        .allMatch(i -> step("F1", "X3", "c" + i, "contact", null) == 201);
    assertThat(step("F1", "X3", "c50", "contact", null)).isEqualTo(429);
    assertThat(step("F1", "X3", "c49", "contact", null)).as("known").isEqualTo(200);
    assertThat(step("F1", "X3", "c49", "meeting", null)).as("known otherwise").isEqualTo(409);

    String answered = answered(reference, "taken");
    int told = answers("l1@inbox.example").size();
    assertThat(outcomes("F1", answered)).containsExactly("enough");
    assertThat(state(reference)).isEqualTo("exported");

    later(2);
    assertThat(outcomes("F1", answered)).containsExactly("accepted");
    day.settle();
    assertThat(state(reference)).isEqualTo("answered");
    assertThat(answers("l1@inbox.example")).hasSize(told + 1);
  }

  @Test
  void theLastAnswerIsTheOneThatCountsWhoeverHasThePersonByThen() {
    sick("X4");
    answer("X4", "employee-knows");
    String reference = only("Prøve X4").path("reference").asString();
    int told = answers("l1@inbox.example").size();
    for (String word : List.of("taken", "call-me", "taken")) {
      assertThat(outcomes("F1", answered(reference, word))).containsExactly("accepted");
    }
    day.settle();
    assertThat(answers("l1@inbox.example")).hasSize(told + 3);
    assertThat(notedOf("receipts")).as("about the one, not about the queue").containsOnly("{X4}");
    assertThat(step("F1", "X4", "m-x4", "meeting", null)).isEqualTo(201);
    assertThat(notedOf("steps")).last().isEqualTo("{X4}");
    assertThat(queue("F1"))
        .filteredOn(one -> one.path("employeeId").asString().equals("X4"))
        .extracting(one -> one.path("answer").asString())
        .containsExactly("taken");

    day.tell(Facts.employment("X4", 2, "alene", null));
    later(1);
    assertThat(queue("F1")).noneMatch(one -> one.path("employeeId").asString().equals("X4"));
    assertThat(outcomes("F1", answered(reference, "call-me"))).containsExactly("accepted");
    assertThat(steps("X4")).isEqualTo(4);
  }

  private static String answered(String reference, String word) {
    return "{\"reference\":\"%s\",\"receipt\":\"answered\",\"answer\":\"%s\"}"
        .formatted(reference, word);
  }

  /** About whom requests to an address were noted since the last that had nothing of X4. */
  private static List<String> notedOf(String address) {
    return database
        .jdbc()
        .sql(
            """
            select about::text from access_entry
            where act = ? and number > coalesce((
              select max(number) from access_entry where about::text not like '%X4%'), 0)
            order by number
            """)
        .param("POST /api/liaison/" + address)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static long steps(String employee) {
    return database
        .jdbc()
        .sql("select count(*) from liaison_step where employee_id = ? and kind = 'answer'")
        .param(employee)
        .query(Long.class)
        .single();
  }

  @Test
  void whatWaitsIsHeldToo() {
    day.tell(Facts.sick("W1", 1, SICK_SINCE, null));
    assertThat(day.held("P3", "W1").body()).contains("waiting", "UNKNOWN_EMPLOYMENT");
    assertThat(day.held("P1", "W1").body()).doesNotContain("waiting");
  }

  private static List<JsonNode> export() {
    HttpResponse<String> answer = day.program.as("F1").post("/api/liaison/exports", "");
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/x-ndjson");
    return answer.body().lines().map(InboxDay::json).toList();
  }

  private static JsonNode only(String name) {
    return export().stream()
        .filter(line -> line.path("name").asString("").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> outcomes(String account, String receipts) {
    return InboxDay.list(
            day.program
                .as(account)
                .post(
                    "/api/liaison/receipts",
                    receipts,
                    Map.of("Content-Type", "application/x-ndjson"))
                .body())
        .stream()
        .map(one -> one.path("outcome").asString())
        .toList();
  }

  private static String state(String reference) {
    return InboxDay.list(day.program.as("F1").get("/api/liaison/exports").body()).stream()
        .filter(one -> one.path("reference").asString().equals(reference))
        .map(one -> one.path("state").asString())
        .findFirst()
        .orElseThrow();
  }
}
