package dk.naervaer.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.service.inbox.MailForTests.Received;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LeakSearch;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The employee: told when summoned, in words that tell a stranger nothing; sees what is held. */
class EmployeeTest {
  private static final LocalDate THIRD = LocalDate.of(2026, 9, 3);

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final MailForTests SERVER = new MailForTests();
  private static InboxDay day;

  @BeforeAll
  static void somebodyIsAway() {
    day = new InboxDay(database, SERVER.settings());
    day.sick("N1", "nord", InboxDay.FIRST);
    day.sick("S1", "syd", InboxDay.FIRST);
    day.tell(
        Facts.employment("N2", 1, "nord"),
        withoutContact("N3", 1),
        Facts.employment("N6", 1, "nord"),
        // Three spells, the last of which ended yesterday: both leader and employee are told.
        Facts.employment("N4", "nord", null, "0999"),
        spell("N4", 1, LocalDate.of(2026, 7, 1)),
        spell("N4", 2, LocalDate.of(2026, 8, 3)),
        spell("N4", 3, LocalDate.of(2026, 9, 2)));
    day.until(THIRD, "09:00");
  }

  @AfterAll
  static void ended() {
    day.close();
    SERVER.close();
  }

  private static EmploymentMessage withoutContact(String employee, int revision) {
    return new EmploymentMessage(
        employee,
        employee + "-1",
        revision,
        null,
        "nord",
        "Prøve " + employee,
        LocalDate.of(2015, 1, 1),
        null,
        null,
        "0999",
        null,
        new dk.naervaer.events.Contact("n3@hjemme.example"),
        true);
  }

  private static AbsenceMessage spell(String employee, int number, LocalDate on) {
    return Facts.with(
        Facts.sick(employee, 1, on, on), "A-" + employee + "-" + number, employee + "-1");
  }

  private static int plan(String employee, String id, String more) {
    String json =
        "{'id':'%s','employmentId':'%s-1','kind':'trivselssamtale','tookPart':['leader','employee']%s}"
            .formatted(id, employee, more)
            .replace('\'', '"');
    int status = day.program.as("L1").post("/api/talks/registrations", json).statusCode();
    day.settle();
    return status;
  }

  @Test
  void whoIsSummonedIsWrittenToInNeutralWordsAndAgainWhenItMovesOrIsCancelled() {
    assertThat(plan("N1", "P1", ",'day':'2026-09-10','time':'10:00'")).isEqualTo(201);
    plan("N1", "P1", ",'day':'2026-09-11','time':'10:00'");
    plan("N1", "P1", ",'day':'2026-09-11','time':'10:00','journalised':true");
    plan("N1", "P1", ",'day':'2026-09-11','time':'10:00','cancelled':true");

    List<Received> mails = notices("prove.n1@hjemme.example");
    assertThat(mails)
        .extracting(Received::subject)
        .containsExactly(
            "Indkaldelse fra Prøvekommune",
            "Indkaldelse fra Prøvekommune",
            "Samtalen den 11. september 2026 er aflyst");
    List<String> notices =
        database
            .jdbc()
            .sql("select id::text from employee_notice where employee_id = 'N1'")
            .query((row, _) -> row.getString(1))
            .list();
    assertThat(notices).isNotEmpty();
    assertThat(notices)
        .as("what went by mail is no letter to print")
        .allSatisfy(id -> assertThat(printed("L1", id)).isEqualTo(404));
    assertThat(mails.getFirst().plain())
        .contains("den 10. september 2026 kl. 10.00.", "Lederen af Nord", "ret til", "bisidder");
    LeakSearch search = new LeakSearch(Set.of(""), Set.of(Facts.SICK));
    assertThat(mails)
        .allSatisfy(
            mail -> {
              assertThat(search.in(mail.everything())).isEmpty();
              assertThat(mail.everything()).doesNotContain("Prøve N1", "Leder Nord");
            });
  }

  @Test
  void whoHasNoAddressGetsALetterThatTheLeaderPrints() {
    plan("N2", "P2", ",'day':'2026-09-10'");
    JsonNode letter = InboxDay.list(day.program.as("L1").get("/api/letters").body()).getFirst();
    String page = "/brev/" + letter.path("id").asString();

    for (String reader : List.of("L1", "L8", "P1", "P5")) {
      assertThat(day.program.as(reader).get(page).body())
          .contains("Prøve N2", "den 10. september 2026. Lederen af Nord", "bisidder");
    }
    for (String other : List.of("L2", "L9", "F1", "P2", "P3", "P4", "M1")) {
      assertThat(day.program.as(other).get("/api/letters").body()).as(other).isEqualTo("[]");
      assertThat(day.program.as(other).get(page).statusCode()).as(other).isEqualTo(404);
      assertThat(printed(other, letter.path("id").asString())).as(other).isEqualTo(404);
    }
    assertThat(printed("L8", letter.path("id").asString())).isEqualTo(204);
    assertThat(day.program.as("L1").get("/api/letters").body()).isEqualTo("[]");
  }

  @Test
  void aLetterAboutADayThatHasPassedIsNotToBePrinted() {
    day.tell(Facts.employment("N8", 1, "nord"));
    plan("N8", "P8", ",'day':'2026-09-10'");
    String letter = letterTo("N8", "L1").orElseThrow();
    database
        .jdbc()
        .sql("update employee_notice set day = '2026-09-02' where employee_id = 'N8'")
        .update();
    assertThat(letterTo("N8", "L1")).isEmpty();
    assertThat(opens("L1", letter)).isEqualTo(404);
  }

  /** Payroll can say so of one employment alone. */
  @Test
  void whoIsNotToBeContactedAtOneEmploymentIsMailedNoPassword() {
    day.tell(
        withoutContact("N9", 1),
        Facts.with(Facts.employment("N9", "syd", null, "0999"), "N9-2", null));
    String answer =
        day.program.as("P1").post("/api/employee-accounts", "{\"employeeId\":\"N9\"}").body();
    assertThat(InboxDay.json(answer).path("password").asString()).hasSize(14);
    assertThat(rows("select count(*) from mail where account = 'N9'")).isZero();
  }

  @Test
  void noLetterIsPrintedOnceNobodyIsToBeContacted() {
    day.tell(Facts.employment("N7", 1, "nord"));
    plan("N7", "P7", ",'day':'2026-09-10'");
    String letter = letterTo("N7", "L1").orElseThrow();

    day.tell(withoutContact("N7", 2));

    for (String reader : List.of("L1", "P1", "P5")) {
      assertThat(letterTo("N7", reader)).as(reader).isEmpty();
      assertThat(opens(reader, letter)).as(reader).isEqualTo(404);
      assertThat(printed(reader, letter)).as(reader).isEqualTo(404);
    }
  }

  @Test
  void ofAnEarlierUnitsLettersTheLeaderOfTodaySeesWhatIsStillToBePrinted() {
    day.tell(Facts.employment("N5", 1, "nord"));
    plan("N5", "P5", ",'day':'2026-09-10'");
    String before = letterToN5("L1");
    assertThat(printed("L1", before)).isEqualTo(204);
    plan("N5", "P5", ",'day':'2026-09-11'");
    String open = letterToN5("L1");

    day.tell(Facts.employment("N5", 2, "syd"));

    assertThat(opens("L1", before)).as("leads no more").isEqualTo(404);
    assertThat(opens("L2", before)).as("printed by the earlier unit").isEqualTo(404);
    assertThat(opens("P1", before)).isEqualTo(200);
    assertThat(letterToN5("L2")).isEqualTo(open);
    assertThat(opens("L2", open)).isEqualTo(200);
    assertThat(printed("L2", open)).isEqualTo(204);
    day.tell(Facts.employment("N5", 3, "nord"));
    assertThat(opens("L1", before)).as("leads again").isEqualTo(200);
  }

  private static List<Received> notices(String address) {
    return SERVER.to(address).stream()
        .filter(mail -> !mail.subject().startsWith("Din adgang"))
        .toList();
  }

  private static String letterToN5(String leader) {
    return letterTo("N5", leader).orElseThrow();
  }

  private static Optional<String> letterTo(String employee, String leader) {
    return InboxDay.list(day.program.as(leader).get("/api/letters").body()).stream()
        .filter(letter -> letter.path("name").asString().equals("Prøve " + employee))
        .map(letter -> letter.path("id").asString())
        .findFirst();
  }

  private static int opens(String account, String notice) {
    return day.program.as(account).get("/brev/" + notice).statusCode();
  }

  private static int printed(String account, String notice) {
    return day.program.as(account).post("/api/letters/" + notice + "/printed", "").statusCode();
  }

  @Test
  void whoMustNotBeContactedIsNot() {
    plan("N3", "P3", ",'day':'2026-09-10'");
    assertThat(SERVER.to("n3@hjemme.example")).isEmpty();
    assertThat(rows("select count(*) from employee_notice where employee_id = 'N3'")).isZero();
  }

  @Test
  void anAdvisoryForTheEmployeeLiesBeforeHimOrHerAndIsNobodysTask() {
    assertThat(day.item("L1", "N4", "W03").path("recipient").asString()).isEqualTo("leder");
    day.until(THIRD.plusDays(1), "09:00");
    assertThat(notices("prove.n4@hjemme.example"))
        .extracting(Received::subject)
        .containsExactly("Indkaldelse fra Prøvekommune");
    AccountForTests employee = open("P1", "N4");
    List<JsonNode> own = InboxDay.list(employee.get("/api/inbox").body());
    assertThat(own)
        .extracting(item -> item.path("recipient").asString())
        .containsExactly("medarbejder");
    for (String account : List.of("L1", "P1", "P5", "coordinator")) {
      assertThat(day.inbox(account))
          .as(account)
          .noneMatch(item -> item.path("recipient").asString().equals("medarbejder"));
    }
    String deeds = "/api/inbox/" + own.getFirst().path("id").asString() + "/deeds";
    java.util.Map<String, String> seen =
        java.util.Map.of("If-Match", "\"" + own.getFirst().path("version").asInt() + "\"");
    assertThat(employee.post(deeds, "{\"action\":\"done\"}", seen).statusCode()).isEqualTo(422);
    assertThat(employee.post(deeds, "{\"action\":\"seen\"}", seen).statusCode()).isEqualTo(200);
    assertThat(day.program.as("L1").post(deeds, "{\"action\":\"seen\"}", seen).statusCode())
        .isEqualTo(404);
  }

  private static AccountForTests open(String by, String employee) {
    String answer =
        day.program
            .as(by)
            .post("/api/employee-accounts", "{\"employeeId\":\"" + employee + "\"}")
            .body();
    JsonNode told = InboxDay.json(answer).path("password");
    String first = told.isNull() ? mailed(employee) : told.asString();
    String own = SessionForTests.ownPassword(day.program, employee, first).orElseThrow();
    return new AccountForTests(day.program.address(), employee, own);
  }

  /** The password of the last mail about an account. */
  private static String mailed(String employee) {
    day.program.settle();
    return accountMails(employee)
        .getLast()
        .plain()
        .replaceFirst("(?s).*adgangskoden (\\S+) senest.*", "$1");
  }

  private static List<Received> accountMails(String employee) {
    return SERVER.to("prove." + employee.toLowerCase(Locale.ROOT) + "@hjemme.example").stream()
        .filter(mail -> mail.subject().equals("Din adgang til Nærvær hos Prøvekommune"))
        .toList();
  }

  @Test
  void theFirstPasswordGoesToTheEmployeeAloneWherePayrollKnowsTheAddress() {
    String asked = "{\"employeeId\":\"S1\"}";
    var answer = day.program.as("P1").post("/api/employee-accounts", asked);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(InboxDay.json(answer.body()).path("password").isNull()).isTrue();

    String first = mailed("S1");
    Received mail = accountMails("S1").getLast();
    assertThat(mail.plain())
        .contains(
            "Din konto S1 hos Prøvekommune",
            "https://naervaer.prove.example/log-ind",
            "september 2026");
    assertThat(mail.everything()).doesNotContain("Prøve S1");
    assertThat(new LeakSearch(Set.of(""), Set.of(Facts.SICK)).in(mail.everything())).isEmpty();
    for (String reader : List.of("coordinator", "P5", "P1", "L2")) {
      assertThat(day.program.as(reader).get("/post").body()).as(reader).doesNotContain(first);
    }
    assertThat(day.program.as("coordinator").get("/post").body())
        .contains("Din adgang til Nærvær", "Indholdet er kun for modtageren.");
    String own = SessionForTests.ownPassword(day.program, "S1", first).orElseThrow();
    AccountForTests employee = new AccountForTests(day.program.address(), "S1", own);
    assertThat(employee.get("/api/me/held").body())
        .contains("hr-account", "own-password")
        .doesNotContain("hr-password");
  }

  @Test
  void whoHasNoAddressOrIsNotToBeWrittenToIsHandedTheFirstPassword() {
    for (String employee : List.of("N3", "N6")) {
      String asked = "{\"employeeId\":\"" + employee + "\"}";
      String answer = day.program.as("P1").post("/api/employee-accounts", asked).body();
      assertThat(InboxDay.json(answer).path("password").asString()).hasSize(14);
      assertThat(accountMails(employee)).isEmpty();
      assertThat(rows("select count(*) from mail where account = '" + employee + "'")).isZero();
    }
    assertThat(SERVER.to("n3@hjemme.example")).isEmpty();
  }

  @Test
  void theEmployeeSeesAllThatIsHeldAndNobodyElsesName() {
    day.act("L1", day.item("L1", "N1", "K03"), "{'action':'seen'}");
    day.held("L1", "N1");
    day.held("L8", "N1");
    day.held("P1", "N1");
    AccountForTests employee = open("P5", "N1");
    JsonNode held = InboxDay.json(employee.get("/api/me/held").body());

    assertThat(held.path("name").asString()).isEqualTo("Prøve N1");
    assertThat(held.path("absences").get(0).path("kind").asString()).isEqualTo("own-sickness");
    assertThat(held.path("advisories").toString()).contains("\"role\":\"leader\"", "K03");
    assertThat(held.path("shown").toString())
        .contains("leader", "deputy", "hr", "coordinator-account");
    assertThat(held.toString())
        .doesNotContain("Leder Nord", "Stedfortræder", "Konsulent", "\"790\"", "Prøve S1");
    String page = employee.get("/om-mig").body();
    assertThat(page).as("a page that is none of theirs").doesNotContain("href=\"/regler\"");
    assertThat(page)
        .contains("Prøve N1", "egen sygdom", "leder", "dag 3")
        .doesNotContain("Leder Nord", "Konsulent Nord", ">790<");
    var file = employee.get("/om-mig/eksport");
    assertThat(InboxDay.json(file.body()).path("employeeId").asString()).isEqualTo("N1");
    assertThat(file.headers().firstValue("content-disposition").orElse("")).contains("attachment");

    // Nothing else is open to an employee.
    for (String closed : List.of("/overblik", "/tekster", "/indsigt")) {
      assertThat(employee.get(closed).statusCode()).as(closed).isIn(403, 404);
    }
    for (String empty : List.of("/hold", "/ark", "/post", "/breve", "/i-dag", "/regler")) {
      assertThat(employee.get(empty).body()).as(empty).doesNotContain("Prøve S1", "Prøve N2");
    }
    assertThat(employee.get("/api/advisories").body().strip()).isEqualTo("[]");
    assertThat(employee.get("/api/overdue").body()).isEqualTo("[]");
    assertThat(employee.post("/api/held", "{\"employeeId\":\"S1\"}").statusCode()).isEqualTo(404);
    assertThat(
            employee
                .post(
                    "/api/answers",
                    "{\"id\":\"q\",\"employmentId\":\"N1-1\",\"question\":\"concern\",\"answer\":\"yes\",\"answeredAt\":\"2026-09-03T05:00:00Z\"}")
                .statusCode())
        .isEqualTo(404);
  }

  /** Payroll can know another address, and another name, at another employment. */
  @Test
  void eachEmploymentIsShownAsPayrollToldItAndEveryRevisionOfIt() {
    day.tell(
        Facts.employment("N11", "nord", null, "0751"),
        Facts.employment("N11", 2, "nord"),
        Facts.with(Facts.employment("N11", "syd", null, "0760"), "N11-2", null),
        Facts.sick("N11", 1, InboxDay.FIRST, null),
        Facts.sick("N11", 2, InboxDay.FIRST, InboxDay.FIRST));
    JsonNode held = InboxDay.json(open("P5", "N11").get("/api/me/held").body());
    assertThat(held.path("employments"))
        .extracting(
            one ->
                one.path("employmentId").asString()
                    + one.path("revision").asString()
                    + ":"
                    + one.path("residence").asString())
        .containsExactly("N11-11:0751", "N11-12:0999", "N11-21:0760");
    assertThat(held.path("registrations"))
        .extracting(one -> one.path("lastDay").asString("") + one.path("kind").asString())
        .containsExactly("own-sickness", InboxDay.FIRST + "own-sickness");
    assertThat(held.toString()).doesNotContain("\"790\"");

    String ofNorth = day.held("L1", "N11").body();
    assertThat(ofNorth).contains("0999", "\"registrations\":[]").doesNotContain("0751", "0760");
    assertThat(day.held("L2", "N11").body()).contains("0760").doesNotContain("0751", "0999");
  }

  @Test
  void onRequestItIsShownToWhoeverAnswersForItAndToNobodyElse() {
    for (String reader : List.of("L1", "L8", "P1", "P3", "P5", "coordinator")) {
      assertThat(day.held(reader, "N1").statusCode()).as(reader).isEqualTo(200);
    }
    for (String other : List.of("L2", "F1", "P2", "P4", "M1", "M2")) {
      assertThat(day.held(other, "N1").statusCode()).as(other).isEqualTo(404);
    }
    assertThat(day.held("P3", "X1").statusCode()).isEqualTo(404);
    assertThat(day.held("L1", "N1").body())
        .contains("\"kind\":null")
        .doesNotContain("own-sickness");
    assertThat(day.held("P3", "N1").body()).contains("own-sickness");
  }

  @Test
  void anAccountIsOpenedByHrOrTheCoordinatorAndClosedAgain() {
    String asked = "{\"employeeId\":\"S1\"}";
    for (String other : List.of("L2", "F1", "P2", "P3", "P4", "M1")) {
      assertThat(day.program.as(other).post("/api/employee-accounts", asked).statusCode())
          .as(other)
          .isEqualTo(404);
    }
    AccountForTests first = open("P1", "S1");
    assertThat(first.get("/api/me/held").statusCode()).isEqualTo(200);
    AccountForTests second = open("P1", "S1");
    assertThat(first.get("/api/me/held").statusCode()).isEqualTo(401);
    assertThat(
            rows(
                "select count(*) from employee_account where password like '%"
                    + second.password()
                    + "%'"))
        .isZero();
    assertThat(day.program.as("P1").post("/api/employee-accounts/close", asked).statusCode())
        .isEqualTo(204);
    assertThat(second.get("/api/me/held").statusCode()).isEqualTo(401);
    // Whoever the organisation names keeps the account it gives.
    assertThat(day.program.as("L1").get("/api/me/held").statusCode()).isEqualTo(404);
  }

  private static long rows(String sql) {
    return database.jdbc().sql(sql).query(Long.class).single();
  }
}
