package dk.naervaer.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.Contact;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
 * Whoever has two employments, or had one before, or was away twice: what is decided of each, and
 * what of both.
 */
class TwoEmploymentsTest {
  private static final LocalDate LONG_LEFT = LocalDate.of(2020, 1, 31);

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

  private static void sickAtBoth(String employee) {
    at.sick(employee);
    at.sickElsewhereToo(employee, "nord", "0760");
  }

  @Test
  void ofWhatTheEmployeeDoesNotKnowNothingIsHandedOverNorNamed() {
    sickAtBoth("S1");
    at.answer("S1", "S1-1", "employee-asks", "yes", at.today());
    assertThat(at.exported("Prøve S1")).as("silence confirms nothing").hasSize(1);
    assertThat(at.inQueue("S1").path("name").isNull()).isTrue();

    at.answer("S1", "S1-2", "employee-knows", "no", at.today().minusDays(1));
    assertThat(at.exported("Prøve S1")).hasSize(1);
    at.answer("S1", "S1-2", "employee-asks", "yes", at.today());
    assertThat(at.exported("Prøve S1")).hasSize(2);
    assertThat(at.inQueue("S1").path("name").asString()).isEqualTo("Prøve S1");
  }

  @Test
  void whatIsDeclinedAtOneIsHandedOverAtTheOther() {
    sickAtBoth("S2");
    at.answer("S2", "S2-1", "employee-asks", "yes", at.today());
    at.answer("S2", "S2-2", "employee-knows", "yes", at.today());
    at.answer("S2", "S2-2", "employee-declines", "yes", at.today());
    assertThat(at.exported("Prøve S2")).hasSize(1);
    assertThat(at.inQueue("S2").path("declined").asBoolean()).isFalse();
    at.answer("S2", "S2-1", "employee-declines", "yes", at.today().minusDays(1));
    assertThat(at.inQueue("S2").path("declined").asBoolean()).as("the newest wish").isFalse();
  }

  @Test
  void eachIsHandedOverWithItsOwnMunicipality() {
    sickAtBoth("S3");
    at.answer("S3", "S3-1", "employee-knows", "yes", at.today());
    at.answer("S3", "S3-2", "employee-knows", "yes", at.today());
    assertThat(at.exported("Prøve S3"))
        .extracting(line -> line.path("municipality").asString())
        .containsExactlyInAnyOrder("0999", "0760");
  }

  /** It had begun when the first one was handed over, which nobody knew. */
  @Test
  void anotherAbsenceThatIsToldLateIsAnotherRequest() {
    LocalDate first = at.today().minusDays(JobCentreDay.DAYS_BEFORE_THE_QUEUE);
    day.tell(
        Facts.employment("T1", "nord", null, "0999"),
        JobCentreDay.absence("T1", "A-T1-1", first, null));
    at.answer("T1", "employee-knows");
    String reference = at.only("Prøve T1").path("reference").asString();
    assertThat(at.outcomes("F1", JobCentreDay.answered(reference, "taken")))
        .containsExactly("accepted");
    LocalDate handedOver = at.today();
    at.later(1);
    day.tell(
        JobCentreDay.absence("T1", "A-T1-1", 2, first, first.plusDays(2)),
        JobCentreDay.absence("T1", "A-T1-2", handedOver.minusDays(2), null));
    at.later(JobCentreDay.DAYS_BEFORE_THE_QUEUE);
    at.answer("T1", "employee-asks");
    assertThat(at.only("Prøve T1").path("reference").asString()).isNotEqualTo(reference);
  }

  private static EmploymentMessage employed(
      String employee, int number, String unit, @Nullable LocalDate left, @Nullable String mail) {
    return new EmploymentMessage(
        employee,
        employee + "-" + number,
        1,
        null,
        unit,
        "Prøve " + employee,
        LocalDate.of(2012 + number, 1, 1),
        left,
        null,
        "0999",
        null,
        mail == null ? null : new Contact(mail),
        false);
  }

  private static int accountOf(String employee, String opener, String more) {
    return day.program
        .as(opener)
        .post("/api/employee-accounts" + more, "{\"employeeId\":\"" + employee + "\"}")
        .statusCode();
  }

  @Test
  void aFirstPasswordGoesToTheAddressOfTheEmploymentThatRuns() {
    day.tell(
        employed("S4", 1, "nord", LONG_LEFT, "old.s4@hjemme.example"),
        employed("S4", 2, "syd", null, "new.s4@hjemme.example"));
    assertThat(accountOf("S4", "P5", "")).isEqualTo(201);
    day.tell(
        employed("S5", 1, "nord", LONG_LEFT, "old.s5@hjemme.example"),
        employed("S5", 2, "syd", null, null));
    assertThat(accountOf("S5", "P5", "")).isEqualTo(201);
    day.settle();

    assertThat(at.mails.to("new.s4@hjemme.example")).hasSize(1);
    assertThat(at.mails.to("old.s4@hjemme.example")).isEmpty();
    assertThat(at.mails.to("old.s5@hjemme.example")).as("handed on instead").isEmpty();
  }

  /** Who had to do with the employee once could else become the employee. */
  @Test
  void anAccountIsTheAffairOfTheUnitsThatTheEmployeeIsIn() {
    day.tell(employed("S6", 1, "nord", LONG_LEFT, null), employed("S6", 2, "alene", null, null));
    assertThat(accountOf("S6", "P1", "")).isEqualTo(404);
    String answer =
        day.program.as("P5").post("/api/employee-accounts", "{\"employeeId\":\"S6\"}").body();
    String first = InboxDay.json(answer).path("password").asString();
    String own = SessionForTests.ownPassword(day.program, "S6", first).orElseThrow();
    assertThat(accountOf("S6", "P1", "/close")).isEqualTo(404);
    AccountForTests employee = new AccountForTests(day.program.address(), "S6", own);
    assertThat(employee.get("/api/me/held").statusCode()).isEqualTo(200);

    day.tell(employed("S7", 1, "nord", LONG_LEFT, null));
    assertThat(accountOf("S7", "P1", "")).as("who is in none any more").isEqualTo(201);
  }

  /** Payroll says so of a death and of a hidden address. */
  @Test
  void whoIsNotToBeContactedAtOneIsNotSummonedAtTheOther() {
    EmploymentMessage silent = employed("S8", 2, "syd", null, null);
    day.tell(
        employed("S8", 1, "nord", null, "s8@hjemme.example"),
        new EmploymentMessage(
            silent.employeeId(),
            silent.employmentId(),
            1,
            null,
            silent.workUnit(),
            silent.name(),
            silent.hiredOn(),
            null,
            null,
            "0999",
            null,
            null,
            true));
    assertThat(plan("S8")).isEqualTo(201);
    assertThat(at.mails.to("s8@hjemme.example")).isEmpty();
  }

  private static int plan(String employee) {
    String json =
        "{'id':'T-%1$s','employmentId':'%1$s-1','kind':'ring','tookPart':['leader','employee'],'day':'%2$s','time':'10:00'}"
            .formatted(employee, at.today().plusDays(4))
            .replace('\'', '"');
    int status = day.program.as("L1").post("/api/talks/registrations", json).statusCode();
    day.settle();
    return status;
  }

  /** Payroll moves an absence to the employment it is about. */
  @Test
  void anAbsenceThatIsMovedToTheOtherIsGoneForWhoSeesTheFirstAlone() throws IOException {
    LocalDate first = at.today().minusDays(2);
    day.tell(
        Facts.employment("S9", "nord", null, "0999"),
        JobCentreDay.elsewhere("S9", "syd"),
        JobCentreDay.absence("S9", "A-S9", first, null));
    assertThat(absences("L1", "S9")).hasSize(1);
    day.tell(Facts.with(Facts.sick("S9", 2, first, null), "A-S9", "S9-2"));

    assertThat(absences("L1", "S9")).isEmpty();
    assertThat(absences("L2", "S9")).hasSize(1);
    assertThat(absences("P3", "S9")).hasSize(1);
    String reference = day.program.bean(Registrations.class).reference("S9-1");
    assertThat(day.program.as("L1").get("/forloeb/" + reference).body())
        .contains("På arbejde")
        .doesNotContain("Væk siden");

    forgetMoves();
    assertThat(absences("L1", "S9")).as("as before it was kept").hasSize(1);
    database.jdbc().sql(movesOfBefore()).update();
    assertThat(absences("L1", "S9")).as("as the migration of an older store leaves it").isEmpty();
    assertThat(absences("P3", "S9")).hasSize(1);

    day.tell(JobCentreDay.absence("S9", "A-S9", 3, first, null));
    assertThat(absences("L1", "S9")).as("and back again").hasSize(1);
    assertThat(absences("L2", "S9")).isEmpty();
  }

  private static void forgetMoves() {
    database.jdbc().sql("delete from absence_version where hash = '\\x00'").update();
  }

  private static String movesOfBefore() throws IOException {
    String migration = "/db/migration/V0146__platform_rows_of_before.sql";
    try (InputStream script = TwoEmploymentsTest.class.getResourceAsStream(migration)) {
      String all = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      int from = all.indexOf("with newest");
      return all.substring(from, all.indexOf(';', from));
    }
  }

  private static JsonNode absences(String account, String employee) {
    return InboxDay.json(day.held(account, employee).body()).path("absences");
  }
}
