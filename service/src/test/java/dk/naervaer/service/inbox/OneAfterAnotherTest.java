package dk.naervaer.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.Contact;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.service.casefile.OpenAbsence;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Employments of which one ends before another begins, absences that are moved between them, and
 * what was said of either.
 */
class OneAfterAnotherTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @TempDir static Path folder = Path.of("");

  private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
  private static final LocalDate LEFT = LocalDate.of(2020, 1, 31);

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

  private static EmploymentMessage employed(
      String id,
      String workUnit,
      LocalDate hired,
      @Nullable LocalDate left,
      @Nullable String mail) {
    return employed(id, 1, workUnit, hired, left, mail, false);
  }

  private static EmploymentMessage employed(
      String id,
      int revision,
      String workUnit,
      LocalDate hired,
      @Nullable LocalDate left,
      @Nullable String mail,
      boolean noContact) {
    String employee = id.substring(0, 2);
    return new EmploymentMessage(
        employee,
        id,
        revision,
        null,
        workUnit,
        "Prøve " + employee,
        hired,
        left,
        null,
        "0999",
        null,
        mail == null ? null : new Contact(mail),
        noContact);
  }

  private static void saidBack(String employee, String id, LocalDate from) {
    String json =
        "{\"id\":\"%s-%s\",\"employmentId\":\"%s-1\",\"backOn\":\"%s\"}"
            .formatted(employee, id, employee, from);
    assertThat(day.program.as("L1").post("/api/returns", json).statusCode()).isEqualTo(201);
    day.settle();
  }

  private static void plans(String employee, String id, int ahead) {
    String json =
        "{'id':'%s-%s','employmentId':'%s-1','kind':'lovpligtig samtale','tookPart':['leader','employee'],'day':'%s','time':'10:00'}"
            .formatted(employee, id, employee, at.today().plusDays(ahead))
            .replace('\'', '"');
    assertThat(day.program.as("L1").post("/api/talks/registrations", json).statusCode())
        .isEqualTo(201);
    day.settle();
  }

  private static JsonNode held(String account, String employee) {
    return InboxDay.json(day.held(account, employee).body());
  }

  // ---- a word is about the absence it was told of, wherever that is moved to

  /** First days of an absence and a later one, of both of which the leader has said the end. */
  private record Two(LocalDate first, LocalDate again) {
    static Two saidBackFrom(String employee) {
      LocalDate first = at.today().minusDays(2);
      day.tell(
          employed(employee + "-1", "nord", LONG_AGO, null, null),
          employed(employee + "-2", "syd", LONG_AGO, null, null),
          JobCentreDay.absence(employee, "A-" + employee + "-1", first, null));
      saidBack(employee, "B1", at.today());
      at.later(20);
      LocalDate again = at.today().minusDays(3);
      day.tell(JobCentreDay.absence(employee, "A-" + employee + "-2", again, null));
      saidBack(employee, "B2", at.today());
      return new Two(first, again);
    }

    void moveSecond(String employee) {
      day.tell(
          Facts.with(
              Facts.sick(employee, 2, again, null), "A-" + employee + "-2", employee + "-2"));
      String last = first.plusDays(1).toString();
      assertThat(lastDayOfFirst("P3", employee)).isEqualTo(last);
      assertThat(lastDayOfFirst("L1", employee)).isEqualTo(last);
    }
  }

  @Test
  void aWordAboutAnAbsenceThatIsMovedIsNoneAboutTheOneBefore() {
    Two.saidBackFrom("V1").moveSecond("V1");
  }

  @Test
  void whatIsTakenBackOfAnAbsenceThatIsMovedOpensNoOlderOne() {
    Two two = Two.saidBackFrom("V2");
    at.answer("V2", "is-back", "no", at.today());
    two.moveSecond("V2");
    LocalDate first = two.first();

    assertThat(day.inbox("L1").stream().map(one -> one.path("employeeId").asString("")))
        .as("somebody long back at work")
        .doesNotContain("V2");
    assertThat(day.program.as("P2").get("/api/end-dates").body())
        .as("payroll asks for the end that was said, as before")
        .contains("\"firstDay\":\"%s\",\"backOn\":\"%s\"".formatted(first, first.plusDays(2)))
        .doesNotContain("A-V2-2");
  }

  /**
   * Payroll told of one revision twice at one instant: which of the two counts, their content says.
   */
  @Test
  void anAbsenceThatWasToldOfTwoEmploymentsAtOnceIsOpenAtOneOfThem() {
    LocalDate first = at.today().minusDays(25);
    day.tell(
        employed("T1-1", "nord", LONG_AGO, null, null),
        employed("T1-2", "nord", LONG_AGO, null, null));
    for (int number = 0; number < 6; number++) {
      day.tell(
          JobCentreDay.absence("T1", "A-T1-" + number, first, null),
          Facts.with(Facts.sick("T1", 1, first, null), "A-T1-" + number, "T1-2"));
    }
    assertThat(
            day.program.bean(Registrations.class).openAbsences(at.today(), at.today()).stream()
                .map(OpenAbsence::absenceId)
                .filter(id -> id.startsWith("A-T1-")))
        .hasSize(6)
        .doesNotHaveDuplicates();
  }

  private static String lastDayOfFirst(String account, String employee) {
    return held(account, employee).path("absences").get(0).path("lastDay").asString("open");
  }

  // ---- who has left, and who is still to begin

  @Test
  void whoBeginsNextWeekIsNoAffairOfAUnitLeftLongAgo() {
    day.tell(
        employed("W1-1", "nord", LONG_AGO, LEFT, "old.w1@hjemme.example"),
        employed("W1-2", "alene", at.today().plusDays(5), null, "new.w1@hjemme.example"));
    String employee = "{\"employeeId\":\"W1\"}";
    assertThat(day.program.as("P1").post("/api/employee-accounts", employee).statusCode())
        .as("who handles the unit of then")
        .isEqualTo(404);
    assertThat(day.program.as("P5").post("/api/employee-accounts", employee).statusCode())
        .isEqualTo(201);
    day.settle();
    assertThat(at.mails.to("old.w1@hjemme.example")).isEmpty();
    assertThat(at.mails.to("new.w1@hjemme.example")).hasSize(1);
  }

  // ---- nobody is to be contacted

  @Test
  void nobodyIsWrittenToAboutAnEmploymentThatEndedSilently() {
    String mail = "d1@hjemme.example";
    day.tell(
        employed("D1-1", "nord", LONG_AGO, null, mail),
        employed("D1-2", "syd", LONG_AGO, null, mail),
        JobCentreDay.absence("D1", "A-D1", at.today().minusDays(21), null));
    plans("D1", "T", 4);
    int before = at.mails.to(mail).size();
    assertThat(before).isPositive();
    day.tell(employed("D1-1", 2, "nord", LONG_AGO, at.today().minusDays(1), mail, true));
    at.later(1);
    assertThat(at.mails.to(mail)).hasSize(before);
  }

  @Test
  void noLetterIsLeftToPrintOfAnEmploymentThatEndedSilently() {
    day.tell(
        employed("D3-1", "nord", LONG_AGO, null, null),
        employed("D3-2", "syd", LONG_AGO, null, null),
        JobCentreDay.absence("D3", "A-D3", at.today().minusDays(21), null));
    plans("D3", "T", 4);
    assertThat(letters()).contains("D3");
    day.tell(employed("D3-1", 2, "nord", LONG_AGO, at.today().minusDays(1), null, true));
    assertThat(letters()).doesNotContain("D3");
  }

  private static String letters() {
    return day.program.as("P5").get("/api/letters").body();
  }

  // ---- what is asked of the job centre is about one absence

  @Test
  void anAbsenceIsAskedAboutWhileTheOneBeforeIsPutOff() {
    at.sick("R1");
    at.answer("R1", "employee-knows");
    String reference = at.only("Prøve R1").path("reference").asString();
    assertThat(at.outcomes("F1", JobCentreDay.answered(reference, "taken")))
        .containsExactly("accepted");
    LocalDate first = at.today().minusDays(JobCentreDay.DAYS_BEFORE_THE_QUEUE);
    at.later(3);
    String putOff = "{'action':'postponed','day':'" + at.today().plusDays(60) + "'}";
    assertThat(day.act("F1", day.item("F1", "R1", "K10"), putOff).statusCode()).isEqualTo(200);
    day.ended("R1", first, at.today().minusDays(1));
    at.later(30);
    LocalDate again = at.today().minusDays(JobCentreDay.DAYS_BEFORE_THE_QUEUE);
    day.tell(JobCentreDay.absence("R1", "A-R1-2", again, null));
    assertThat(at.exported("Prøve R1")).as("before it is known of").isEmpty();

    at.answer("R1", "employee-knows");
    assertThat(at.only("Prøve R1").path("reference").asString()).isNotEqualTo(reference);
  }

  @Test
  void aConcernWithinAnAbsenceIsNoRequestBesideIt() {
    at.sick("R2");
    at.answer("R2", "employee-knows");
    at.answer("R2", "concern-shared");
    at.later(1);
    JsonNode line = at.only("Prøve R2");
    assertThat(at.only("Prøve R2")).as("all of it in one").isEqualTo(line);
    assertThat(
            database
                .jdbc()
                .sql("select cardinality(advisories) from liaison_export where employee_id = 'R2'")
                .query(Integer.class)
                .single())
        .as(at.inQueue("R2").toString())
        .isGreaterThan(1);
  }

  // ---- what is shown of what was told

  @Test
  void whatPayrollToldHoldsNothingThatPayrollDidNotTell() {
    LocalDate first = at.today().minusDays(2);
    day.tell(
        employed("M9-1", "nord", LONG_AGO, null, null),
        employed("M9-2", "syd", LONG_AGO, null, null),
        JobCentreDay.absence("M9", "A-M9", first, null));
    day.tell(Facts.with(Facts.sick("M9", 2, first, null), "A-M9", "M9-2"));
    assertThat(held("P3", "M9").path("registrations")).hasSize(2);
  }

  @Test
  void whatPayrollCorrectedIsShownToNoLeader() {
    String anothers = "hemmelig@anden.example";
    day.tell(employed("C1-1", "nord", LONG_AGO, null, anothers));
    day.tell(employed("C1-1", 2, "nord", LONG_AGO, null, "c1@hjemme.example", false));
    assertThat(day.held("L1", "C1").body()).contains("c1@hjemme.example").doesNotContain(anothers);
    assertThat(day.held("P3", "C1").body()).contains(anothers);
  }

  // ---- a talk is not given back beside another

  @Test
  void whoHasAnotherDayIsNotSummonedTwice() {
    LocalDate first = at.today().minusDays(21);
    day.tell(
        employed("G1-1", "nord", LONG_AGO, null, "g1@hjemme.example"),
        JobCentreDay.absence("G1", "A-G1", first, null));
    plans("G1", "T1", 6);
    saidBack("G1", "B1", at.today());
    plans("G1", "T2", 5);
    int before = at.mails.to("g1@hjemme.example").size();
    at.answer("G1", "is-back", "no", at.today());
    assertThat(at.mails.to("g1@hjemme.example")).hasSize(before);
  }
}
