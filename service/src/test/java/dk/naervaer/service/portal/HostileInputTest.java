package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.EmployeeAccounts;
import dk.naervaer.service.accesslog.Access;
import dk.naervaer.service.accesslog.AccessLog;
import dk.naervaer.service.accesslog.AccessQuery;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.RowSearch;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Principal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What an afternoon of attacks has found, so that it stays mended. */
class HostileInputTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static LiveProgram program;

  @BeforeAll
  static void somebodyIsAway() {
    program = LiveProgram.withEverybody(database, TOPICS, Instant.parse("2026-09-01T10:00:00Z"));
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      payroll.publish(Facts.employment("N1", 1, "nord"));
      payroll.publish(Facts.sick("N1", 1, LocalDate.of(2026, 9, 1), null));
      payroll.flush();
    }
    program.settle();
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  @Test
  void noDiagnosisFitsIntoATalk() {
    String talk =
        """
        {"id":"%s","employmentId":"N1-1","kind":"%s","day":"%s","held":true}
        """;
    String told = "/api/talks/registrations";
    assertThat(post(told, talk.formatted("T1", "Angst og depression", "2026-09-01")))
        .isEqualTo(422);
    assertThat(post(told, talk.formatted("Angst og uro", "ring", "2026-09-01"))).isEqualTo(422);
    assertThat(post(told, talk.formatted("T1", "ring", "0001-01-01"))).isEqualTo(422);
    assertThat(post(told, talk.formatted("T1", "ring", "2026-09-01"))).isEqualTo(201);
    String held =
        """
        {"id":"%s","employmentId":"N1-1","kind":"%s","heldOn":"2026-09-01"}
        """;
    assertThat(post("/api/talks", held.formatted("H1", "Kræft"))).isEqualTo(422);
    assertThat(post("/api/talks", held.formatted("Kræft i brystet", "ring"))).isEqualTo(422);
    String answer =
        """
        {"id":"hun har angst","employmentId":"N1-1","question":"expected-long","answer":"yes",\
        "answeredAt":"2026-09-01T09:00:00Z"}
        """;
    assertThat(post("/api/answers", answer)).isEqualTo(422);
  }

  private static int post(String path, String json) {
    return program.as("L1").post(path, json).statusCode();
  }

  @Test
  void anEmployeesLoginIsNobodysOnceTheOrganisationNamesSomebodyElseSo() {
    Callers callers = program.bean(Callers.class);
    assertThat(CallerArgument.found(callers, login("P1", "ROLE_HR")).grants()).isNotEmpty();
    assertThat(CallerArgument.found(callers, login("P1", "ROLE_EMPLOYEE")).grants()).isEmpty();
  }

  private static Principal login(String account, String role) {
    return UsernamePasswordAuthenticationToken.authenticated(
        account, "", List.of(new SimpleGrantedAuthority(role)));
  }

  @Test
  void whatNoDatabaseKeepsIsTheSendersFault() {
    assertThat(program.as("P3").post("/api/held", "{\"employeeId\":\"a\\u0000b\"}").statusCode())
        .isEqualTo(400);
    for (String path :
        List.of(
            "/api/access?from=-999999999-01-01&until=%2B999999999-12-31",
            "/api/access?from=2026-09-01&until=2026-09-01&person=a%00b",
            "/api/access/samples/-999999999-12")) {
      assertThat(program.as("P3").get(path).statusCode()).as(path).isIn(400, 404, 422);
    }
  }

  @Test
  void noPageCarriesADiagnosisInAnIdEither() {
    try (SessionForTests session = SessionForTests.of(program, "L1")) {
      String page = "/forloeb/" + program.bean(Registrations.class).reference("N1-1") + "/samtale";
      session.form(page, "id=hun+har+angst&kind=ring&heldOn=2026-09-01");
      session.form(page, "id=T9&kind=hun+har+angst&heldOn=2026-09-01");
    }
    assertThat(RowSearch.withTheKey(database, "angst")).isEmpty();
  }

  @Test
  void aLookWithoutTheBodyIsLoggedAsALook() {
    AccessLog log = program.bean(AccessLog.class);
    program.as("L1").send("/hold", "HEAD", BodyPublishers.noBody(), Map.of());
    LocalDate today = LocalDate.of(2026, 9, 1);
    assertThat(log.search(AccessQuery.between(today, today, "L1", "N1")))
        .anySatisfy(
            entry -> {
              assertThat(entry.access().act()).startsWith("HEAD ");
              assertThat(entry.access().kind()).isEqualTo(Access.Kind.SAW);
            });
  }

  @Test
  void whoeverSeesWhatIsHeldIsLogged() {
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      payroll.publish("waits", Facts.sick("WAITS", 1, LocalDate.of(2026, 9, 1), null));
      payroll.flush();
    }
    program.settle();
    AccessLog log = program.bean(AccessLog.class);
    LocalDate today = LocalDate.of(2026, 9, 1);
    for (String path : List.of("/api/records", "/tilbageholdt")) {
      int before = log.search(AccessQuery.between(today, today, "P5", "WAITS")).size();
      assertThat(program.as("P5").get(path).body()).contains("waits");
      assertThat(log.search(AccessQuery.between(today, today, "P5", "WAITS")))
          .as(path)
          .hasSize(before + 1);
    }
  }

  @Test
  void aLogThatIsHeldIsWaitedForAWhileOnly() {
    try (SessionForTests session = SessionForTests.of(program, "L1")) {
      database
          .transactions()
          .executeWithoutResult(
              _ -> {
                database
                    .jdbc()
                    .sql("select true from pg_advisory_xact_lock(x'4163636573734c'::bigint)")
                    .query(Boolean.class)
                    .single();
                assertThat(session.get("/hold").statusCode()).isEqualTo(503);
                HttpResponse<String> plain = program.as("L1").get("/hold");
                assertThat(plain.statusCode()).isEqualTo(503);
                assertThat(plain.body()).doesNotContain("N1");
                assertThat(plain.headers().firstValue("Content-Security-Policy")).isPresent();
              });
      assertThat(session.get("/hold").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aCookieThatIsNoLanguageIsNone() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(program.address() + "/log-ind"))
            .header("Cookie", "sprog=Somebody-By-Name!")
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("lang=\"da\"");
    }
  }

  @Test
  void theClockIsNotDrivenAwayForEver() {
    assertThat(
            program
                .as("P5")
                .anonymously("/clock", "PUT", "{\"instant\":\"+999999999-12-31T00:00:00Z\"}")
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void anAnswerLeadsOnWhateverHostWasNamed() {
    try (SessionForTests nobody = SessionForTests.ofNobody(program)) {
      assertThat(nobody.get("/hold").headers().firstValue("Location")).hasValue("/log-ind");
    }
  }

  @Test
  void aNewPasswordEndsWhatTheOldOneOpened() throws Exception {
    String account = "/api/employee-accounts";
    String employee = "{\"employeeId\":\"N1\"}";
    String first = password(program.as("P1").post(account, employee).body());
    String own = SessionForTests.ownPassword(program, "N1", first).orElseThrow();
    try (SessionForTests session = SessionForTests.ofNobody(program)) {
      session.form("/log-ind", "konto=N1&adgangskode=" + own);
      assertThat(session.get("/om-mig").statusCode()).isEqualTo(200);

      program.as("P1").post(account, employee);

      assertThat(session.get("/om-mig").statusCode()).isEqualTo(302);
      assertThat(session.get("/om-mig").statusCode()).isEqualTo(302);
    }
  }

  /** Payroll can number an employee like somebody's account. */
  @Test
  void anEmployeeOfAnAccountsNameDoesNotTouchThatAccount() {
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      payroll.publish("like-an-account", Facts.employment("L2", 1, "nord"));
      payroll.publish("sick-like-an-account", Facts.sick("L2", 1, LocalDate.of(2026, 9, 1), null));
      payroll.flush();
    }
    program.settle();
    String employee = "{\"employeeId\":\"L2\"}";
    try (SessionForTests officer = SessionForTests.of(program, "L2");
        SessionForTests personnel = SessionForTests.of(program, "P1")) {
      HttpResponse<String> answer = program.as("P1").post("/api/employee-accounts", employee);
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("account of that name").doesNotContain("password");
      HttpResponse<String> page = personnel.form("/indsigt/adgang", "employee=L2");
      assertThat(page.statusCode()).isEqualTo(409);
      assertThat(page.body()).contains("en konto, der hedder L2");
      // Nobody else is told which accounts there are.
      assertThat(program.as("L1").post("/api/employee-accounts", employee).statusCode())
          .isEqualTo(404);

      program.as("P1").post("/api/employee-accounts/close", employee);

      assertThat(officer.get("/regler").statusCode()).isEqualTo(200);
      assertThat(program.bean(EmployeeAccounts.class).has("L2")).isFalse();
    }
  }

  @Test
  void noNameIsKeptHoweverLongItIs() {
    String name = "x".repeat(201);
    assertThat(new AccountForTests(program.address(), name, "p").get("/api/inbox").statusCode())
        .isEqualTo(400);
    try (SessionForTests session = SessionForTests.ofNobody(program)) {
      assertThat(session.form("/log-ind", "konto=" + name + "&adgangskode=p").statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void anotherSitesPageChangesNothing() {
    AccountForTests leader = program.as("L1");
    Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");
    for (Map<String, String> elsewhere :
        List.of(
            Map.of("Origin", "http://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"))) {
      Map<String, String> headers = new HashMap<>(form);
      headers.putAll(elsewhere);
      assertThat(
              leader
                  .send("/api/calendar-feed", "POST", BodyPublishers.ofString("a=b"), headers)
                  .statusCode())
          .as("%s", elsewhere)
          .isEqualTo(403);
    }
    Map<String, String> own = Map.of("Origin", program.address(), "Sec-Fetch-Site", "same-origin");
    assertThat(leader.send("/api/calendar-feed", "POST", BodyPublishers.noBody(), own).statusCode())
        .isEqualTo(201);
    try (SessionForTests session = SessionForTests.ofNobody(program)) {
      String right = "konto=L1&adgangskode=" + program.as("L1").password();
      assertThat(session.form("/log-ind", right, "Sec-Fetch-Site", "same-site").statusCode())
          .isEqualTo(403);
      // Our pages let a browser tell nobody where it comes from, not even us.
      assertThat(session.form("/log-ind", right, "Origin", "null").statusCode()).isEqualTo(302);
      assertThat(session.get("/i-dag").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void nothingCanBeToldInWhoeverIsAskedAbout() {
    AccountForTests officer = program.as("P3");
    String about = "{\"employeeId\":\"%s\",\"from\":\"2026-09-01\",\"until\":\"2026-09-01\"}";
    assertThat(officer.post("/api/access/about", about.formatted("N1")).statusCode())
        .isEqualTo(200);
    for (String told : List.of("har en ukendt depression", "a\\u0000b")) {
      assertThat(officer.post("/api/access/about", about.formatted(told)).statusCode())
          .as(told)
          .isEqualTo(422);
      String hold = "{\"employeeId\":\"%s\",\"word\":\"dispute\"}";
      assertThat(officer.post("/api/retention/holds", hold.formatted(told)).statusCode())
          .as(told)
          .isEqualTo(422);
    }
    // Whoever mistypes would else believe that the right one's data stay.
    String mistyped = "{\"employeeId\":\"N2222\",\"word\":\"dispute\"}";
    assertThat(officer.post("/api/retention/holds", mistyped))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
        .satisfies(answer -> assertThat(answer.body()).contains("Nothing is kept"));
    try (SessionForTests session = SessionForTests.of(program, "P3")) {
      assertThat(session.form("/adgang", "about=a%00b").statusCode()).isEqualTo(400);
      assertThat(session.form("/adgang", "about=en+ukendt+depression").statusCode()).isEqualTo(400);
    }
    assertThat(RowSearch.withTheKey(database, "ukendt depression")).isEmpty();
  }

  @Test
  void noConnectionOfThePortalsWaitsWithinATransaction() throws Exception {
    program.as("L1").get("/hold");
    try (Connection portal = database.portal().getConnection();
        Statement question = portal.createStatement();
        ResultSet answer =
            question.executeQuery(
                """
                select count(*), count(*) filter (where state like 'idle in transaction%')
                from pg_stat_activity
                where application_name = 'naervaer-portal' and datname = current_database()
                """)) {
      answer.next();
      assertThat(answer.getInt(1)).isPositive();
      assertThat(answer.getInt(2)).isZero();
    }
  }

  private static String password(String json) {
    return json.replaceFirst("(?s).*\"password\" *: *\"([^\"]+)\".*", "$1");
  }
}
