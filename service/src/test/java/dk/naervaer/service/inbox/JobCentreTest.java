package dk.naervaer.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LeakSearch;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The road to the job centre: the liaison's deputy, answers, other municipalities, the file. */
class JobCentreTest {
  private static final LocalDate SICK_SINCE = LocalDate.of(2026, 9, 23);

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @TempDir static Path folder = Path.of("");

  private static JobCentreDay at;
  private static InboxDay day;

  @BeforeAll
  static void begun() throws IOException {
    at = new JobCentreDay(database, folder);
    day = at.day;
  }

  @AfterAll
  static void ended() {
    at.close();
  }

  @Test
  void theDeputyHasTheQueueOnHisDaysAndTheLeaderIsToldOfTheAnswer() {
    at.sick("D1");
    assertThat(at.queue("F1")).extracting(one -> one.path("employeeId").asString()).contains("D1");
    assertThat(at.queue("L2")).extracting(one -> one.path("employeeId").asString()).contains("D1");
    assertThat(at.queue("F0"))
        .extracting(one -> one.path("employeeId").asString())
        .doesNotContain("D1");
    assertThat(at.step("L2", "D1", "m1", "meeting", null)).isEqualTo(201);
    int before = answers("l1@inbox.example").size();
    assertThat(at.step("F1", "D1", "a1", "answer", "meeting-agreed")).isEqualTo(201);
    assertThat(at.step("F1", "D1", "a1", "answer", "meeting-agreed")).isEqualTo(200);
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
    at.later(4);
    assertThat(at.mails.to("l2@inbox.example")).isNotEmpty();
  }

  private static List<MailForTests.Received> answers(String address) {
    return at.mails.to(address).stream()
        .filter(mail -> mail.subject().equals("Nærvær: et svar til dig"))
        .toList();
  }

  @Test
  void theMunicipalityOfResidenceIsWrittenToWithoutANameOnceTheEmployeeKnows() {
    day.sick("R1", "nord", null, "0998", SICK_SINCE);
    at.answer("R1", "expected-long");
    assertThat(at.mails.to("jobcenter@nabo.example")).isEmpty();
    at.answer("R1", "employee-knows");
    at.later(4);

    assertThat(at.mails.to("jobcenter@nabo.example")).hasSize(1);
    MailForTests.Received mail = at.mails.to("jobcenter@nabo.example").getFirst();
    assertThat(mail.subject()).isEqualTo("Henvendelse fra Prøvekommune");
    assertThat(mail.plain())
        .contains("f1@inbox.example", "28. oktober 2026", "selv kan sige nej")
        .doesNotContain("R1", "Prøve R1");
    assertThat(new LeakSearch(Set.of(""), Set.of("790")).in(mail.everything())).isEmpty();
  }

  /** As the rules count them: what was agreed to in another absence was not about this one. */
  @Test
  void anAnswerCountsInTheCaseItWasGivenIn() {
    LocalDate before = at.today().minusDays(100);
    day.tell(
        Facts.employment("Y1", "nord", null, "0999"),
        JobCentreDay.absence("Y1", "A-Y1-1", before, before.plusDays(9)));
    at.answer("Y1", "employee-knows", "yes", before.plusDays(3));
    at.answer("Y1", "concern-shared", "yes", before.plusDays(3));
    at.answer("Y1", "employee-declines", "yes", before.plusDays(4));
    day.tell(
        JobCentreDay.absence(
            "Y1", "A-Y1-2", at.today().minusDays(JobCentreDay.DAYS_BEFORE_THE_QUEUE), null));

    assertThat(at.inQueue("Y1").path("employeeKnows").asBoolean()).isFalse();
    assertThat(at.inQueue("Y1").path("name").isNull()).isTrue();
    assertThat(at.inQueue("Y1").path("items").get(0).path("name").isNull()).isTrue();
    assertThat(at.inQueue("Y1").path("declined").asBoolean()).isFalse();
    assertThat(at.export()).noneMatch(line -> line.path("name").asString("").contains("Y1"));

    at.answer("Y1", "employee-declines", "yes", at.today().minusDays(3));
    at.answer("Y1", "employee-knows", "yes", at.today().minusDays(3));
    assertThat(at.inQueue("Y1").path("name").asString()).isEqualTo("Prøve Y1");
    assertThat(at.inQueue("Y1").path("items").get(0).path("name").asString()).isEqualTo("Prøve Y1");
    assertThat(at.inQueue("Y1").path("declined").asBoolean()).isTrue();
    assertThat(at.export()).noneMatch(line -> line.path("name").asString("").contains("Y1"));

    at.answer("Y1", "employee-asks", "yes", at.today().minusDays(2));
    assertThat(at.inQueue("Y1").path("declined").asBoolean())
        .as("the newest wish counts")
        .isFalse();
    assertThat(at.export()).anyMatch(line -> line.path("name").asString("").contains("Y1"));

    at.answer("Y1", "employee-knows", "no", at.today().minusDays(1));
    assertThat(at.inQueue("Y1").path("name").isNull()).as("taken back").isTrue();
    at.answer("Y1", "employee-knows", "yes", at.today());
    assertThat(at.inQueue("Y1").path("employeeKnows").asBoolean()).isTrue();
  }

  /** Ids tell nothing of the order: a page draws them. */
  @Test
  void ofTwoAnswersOnADayTheLaterCounts() {
    at.sick("Y2");
    told("Y2", "z", "employee-knows", "yes", "05:00");
    assertThat(at.inQueue("Y2").path("employeeKnows").asBoolean()).isTrue();
    told("Y2", "a", "employee-knows", "no", "05:01");
    assertThat(at.inQueue("Y2").path("employeeKnows").asBoolean()).isFalse();
    assertThat(at.export()).noneMatch(line -> line.path("name").asString("").contains("Y2"));
    told("Y2", "b", "employee-knows", "yes", "05:02");
    assertThat(at.inQueue("Y2").path("employeeKnows").asBoolean()).isTrue();
    told("Y2", "d", "employee-asks", "yes", "05:03");
    told("Y2", "c", "employee-declines", "yes", "05:04");
    assertThat(at.inQueue("Y2").path("declined").asBoolean()).isTrue();
    assertThat(told("Y2", "c", "employee-declines", "yes", "05:05")).as("the same").isEqualTo(200);
    assertThat(told("Y2", "c", "employee-declines", "no", "05:05")).isEqualTo(409);
  }

  private static int told(String employee, String id, String question, String answer, String time) {
    String json =
        "{\"id\":\"%s-%s\",\"employmentId\":\"%s-1\",\"question\":\"%s\",\"answer\":\"%s\",\"answeredAt\":\"%sT%s:00Z\"}"
            .formatted(id, employee, employee, question, answer, at.today(), time);
    return day.program.as("L1").post("/api/answers", json).statusCode();
  }

  @Test
  void anotherAbsenceIsAnotherRequestAndWhatIsDoneInOneIsNot() {
    LocalDate before = at.today().minusDays(JobCentreDay.DAYS_BEFORE_THE_QUEUE + 10L);
    at.sick("Y3");
    at.answer("Y3", "employee-knows");
    String reference = at.only("Prøve Y3").path("reference").asString();
    assertThat(at.outcomes("F1", JobCentreDay.answered(reference, "taken")))
        .containsExactly("accepted");
    assertThat(at.export()).noneMatch(line -> line.path("name").asString("").equals("Prøve Y3"));

    day.tell(
        JobCentreDay.elsewhere("Y3", "nord"),
        Facts.with(JobCentreDay.absence("Y3", "A-Y3-2", before, null), "A-Y3-2", "Y3-2"));
    at.answer("Y3", "Y3-2", "employee-knows", "yes", at.today());
    JsonNode second = at.only("Prøve Y3");
    assertThat(second.path("reference").asString()).isNotEqualTo(reference);
    assertThat(at.only("Prøve Y3").path("reference")).isEqualTo(second.path("reference"));
  }

  @Test
  void aLaterAbsenceAtTheSameEmploymentIsAnotherRequest() {
    at.sick("Y5");
    at.answer("Y5", "employee-knows");
    String reference = at.only("Prøve Y5").path("reference").asString();
    assertThat(at.outcomes("F1", JobCentreDay.answered(reference, "taken")))
        .containsExactly("accepted");
    LocalDate first = at.today().minusDays(JobCentreDay.DAYS_BEFORE_THE_QUEUE);
    day.ended("Y5", first, at.today().minusDays(1));

    at.later(17);
    LocalDate again = at.today().minusDays(JobCentreDay.DAYS_BEFORE_THE_QUEUE);
    day.tell(JobCentreDay.absence("Y5", "A-Y5-2", again, null));
    at.answer("Y5", "employee-knows");

    assertThat(at.only("Prøve Y5").path("reference").asString()).isNotEqualTo(reference);
  }

  @Test
  void theLastDayThatIsHandedOverFollowsTheAbsence() {
    LocalDate first = at.today().minusDays(JobCentreDay.DAYS_BEFORE_THE_QUEUE);
    day.tell(
        Facts.employment("Y4", "nord", null, "0999"),
        JobCentreDay.absence("Y4", "A-Y4", first, null));
    at.answer("Y4", "expected-long");
    at.answer("Y4", "employee-knows");
    String before = at.only("Prøve Y4").path("latestOn").asString();
    assertThat(before).isEqualTo(at.inQueue("Y4").path("latestRequest").asString());

    day.tell(Facts.sick("Y4", 2, first.minusDays(7), null));

    String after = at.only("Prøve Y4").path("latestOn").asString();
    assertThat(after)
        .isEqualTo(at.inQueue("Y4").path("latestRequest").asString())
        .isLessThan(before);
  }

  /** Whoever leads the other one has asked nothing. */
  @Test
  void whatTheLiaisonAnswersIsAboutTheEmploymentsItWasAskedAbout() {
    at.sick("Z1");
    day.tell(JobCentreDay.elsewhere("Z1", "syd"));
    at.answer("Z1", "employee-knows");
    int told = answers("l2@inbox.example").size();

    assertThat(at.step("F1", "Z1", "a-z1", "answer", "meeting-agreed")).isEqualTo(201);
    String reference = at.only("Prøve Z1").path("reference").asString();
    assertThat(at.outcomes("F1", JobCentreDay.answered(reference, "taken")))
        .containsExactly("accepted");
    day.settle();

    assertThat(answers("l2@inbox.example")).hasSize(told);
    assertThat(sequence("L1", "Z1-1")).contains("meeting-agreed", "taken");
    assertThat(sequence("L2", "Z1-2")).isEqualTo("[]");
    assertThat(sequence("P1", "Z1-2")).as("HR").doesNotContain("liaison");
    assertThat(at.inQueue("Z1").path("answer").asString()).isEqualTo("taken");
  }

  /** Payroll of another employment can tell of another municipality. */
  @Test
  void whereSomebodyLivesIsToldByTheEmploymentThatIsAskedAbout() {
    day.tell(Facts.with(Facts.employment("Z2", "syd", null, "0760"), "Z2-0", null));
    at.sick("Z2");
    assertThat(at.inQueue("Z2").path("residence").asString()).isEqualTo("0999");
  }

  private static String sequence(String account, String employment) {
    return day.program
        .as(account)
        .post("/api/talks/sequence", "{\"employmentId\":\"" + employment + "\"}")
        .body();
  }

  @Test
  void theQueueIsHandedOverAsAFileAndReceiptsComeBack() {
    at.sick("X1");
    at.sick("X2");
    assertThat(at.export()).noneMatch(line -> line.path("name").asString("").contains("X"));
    at.answer("X1", "employee-knows");
    at.answer("X2", "employee-knows");
    at.answer("X2", "employee-declines");

    JsonNode line = at.only("Prøve X1");
    assertThat(line.path("state").asString()).isEqualTo("exported");
    assertThat(line.toString()).doesNotContain("X1-1", "790");
    assertThat(at.export()).noneMatch(one -> one.path("name").asString("").equals("Prøve X2"));
    // Not known to have arrived, it is handed over again under the same reference.
    String reference = line.path("reference").asString();
    assertThat(at.only("Prøve X1").path("reference").asString()).isEqualTo(reference);

    String receipts =
        "{\"reference\":\"%1$s\",\"receipt\":\"received\"}\n{\"reference\":\"%1$s\",\"receipt\":\"received\"}\nnot json\n{\"reference\":\"7f1c6c1e-0000-4000-8000-000000000000\",\"receipt\":\"received\"}\n{\"reference\":\"%1$s\",\"receipt\":\"answered\",\"answer\":\"maybe\"}\n"
            .formatted(reference);
    assertThat(at.outcomes("F1", receipts))
        .containsExactly("accepted", "duplicate", "wrong", "unknown", "wrong");
    assertThat(at.export()).noneMatch(one -> one.path("reference").asString().equals(reference));
    assertThat(state(reference)).isEqualTo("received");
    int told = answers("l1@inbox.example").size();
    String answered =
        "{\"reference\":\"%s\",\"receipt\":\"answered\",\"answer\":\"taken\"}".formatted(reference);
    assertThat(at.outcomes("F0", answered)).containsExactly("unknown");
    assertThat(at.outcomes("F1", answered)).containsExactly("accepted");
    assertThat(at.outcomes("F1", answered)).containsExactly("duplicate");
    day.settle();

    assertThat(state(reference)).isEqualTo("answered");
    assertThat(answers("l1@inbox.example")).hasSize(told + 1);
    assertThat(at.queue("F1"))
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
    at.sick("X3");
    at.answer("X3", "employee-knows");
    String reference = at.only("Prøve X3").path("reference").asString();
    assertThat(IntStream.range(0, 50))
        .allMatch(i -> at.step("F1", "X3", "c" + i, "contact", null) == 201);
    assertThat(at.step("F1", "X3", "c50", "contact", null)).isEqualTo(429);
    assertThat(at.step("F1", "X3", "c49", "contact", null)).as("known").isEqualTo(200);
    assertThat(at.step("F1", "X3", "c49", "meeting", null)).as("known otherwise").isEqualTo(409);

    String answered = JobCentreDay.answered(reference, "taken");
    int told = answers("l1@inbox.example").size();
    assertThat(at.outcomes("F1", answered)).containsExactly("enough");
    assertThat(state(reference)).isEqualTo("exported");

    at.later(2);
    assertThat(at.outcomes("F1", answered)).containsExactly("accepted");
    day.settle();
    assertThat(state(reference)).isEqualTo("answered");
    assertThat(answers("l1@inbox.example")).hasSize(told + 1);
  }

  @Test
  void theLastAnswerIsTheOneThatCountsWhoeverHasThePersonByThen() {
    at.sick("X4");
    at.answer("X4", "employee-knows");
    String reference = at.only("Prøve X4").path("reference").asString();
    int told = answers("l1@inbox.example").size();
    for (String word : List.of("taken", "call-me", "taken")) {
      assertThat(at.outcomes("F1", JobCentreDay.answered(reference, word)))
          .containsExactly("accepted");
    }
    day.settle();
    assertThat(answers("l1@inbox.example")).hasSize(told + 3);
    assertThat(notedOf("receipts")).as("about the one, not about the queue").containsOnly("{X4}");
    assertThat(at.step("F1", "X4", "m-x4", "meeting", null)).isEqualTo(201);
    assertThat(notedOf("steps")).last().isEqualTo("{X4}");
    assertThat(at.queue("F1"))
        .filteredOn(one -> one.path("employeeId").asString().equals("X4"))
        .extracting(one -> one.path("answer").asString())
        .containsExactly("taken");

    day.tell(Facts.employment("X4", 2, "alene", null));
    at.later(1);
    assertThat(at.queue("F1")).noneMatch(one -> one.path("employeeId").asString().equals("X4"));
    assertThat(at.outcomes("F1", JobCentreDay.answered(reference, "call-me")))
        .containsExactly("accepted");
    assertThat(steps("X4")).isEqualTo(4);
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

  private static String state(String reference) {
    return InboxDay.list(day.program.as("F1").get("/api/liaison/exports").body()).stream()
        .filter(one -> one.path("reference").asString().equals(reference))
        .map(one -> one.path("state").asString())
        .findFirst()
        .orElseThrow();
  }
}
