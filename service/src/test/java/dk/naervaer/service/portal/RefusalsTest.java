package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dk.naervaer.service.accesslog.Access;
import dk.naervaer.service.accesslog.AccessEntry;
import dk.naervaer.service.accesslog.AccessLog;
import dk.naervaer.service.accesslog.AccessQuery;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;

/** Who was refused what can be seen afterwards, and nothing of what was typed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Isolated("listens to the log, which a program that starts beside it sets up anew")
class RefusalsTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static LiveProgram program;

  @BeforeAll
  static void somebodyIsAway() {
    program =
        LiveProgram.withEverybody(
            database, TOPICS, Instant.parse("2026-09-01T10:00:00Z"), "--naervaer.limits.login=5");
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      payroll.publish(Facts.employment("N1", 1, "nord"));
      payroll.publish(Facts.sick("N1", 1, LocalDate.of(2026, 8, 30), null));
      payroll.flush();
    }
    program.settle();
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  private static List<Access> refused(@Nullable String account) {
    return program
        .bean(AccessLog.class)
        .search(AccessQuery.between(TODAY, TODAY, account, null).of(Access.Kind.REFUSED))
        .stream()
        .map(AccessEntry::access)
        .toList();
  }

  private static double counted(String reason) {
    return program
        .bean(MeterRegistry.class)
        .get("access.refused")
        .tag("reason", reason)
        .counter()
        .count();
  }

  @Test
  void whatARoleDoesNotOpenIsNoted() {
    assertThat(program.as("F1").get("/overblik?om=Nogen").statusCode()).isEqualTo(403);
    assertThat(program.as("F1").get("/actuator/env").statusCode()).isEqualTo(403);

    assertThat(refused("F1")).extracting(Access::act).containsExactly("GET (role)", "GET (role)");
    assertThat(refused("F1")).allSatisfy(one -> assertThat(one.about()).isEmpty());
  }

  @Test
  void aFormWithoutItsTokenIsNoted() {
    try (SessionForTests session = SessionForTests.of(program, "L9")) {
      int before = refused("L9").size();
      session.form("/stedfortraeder?_csrf=x", "deputy=L2", "X-CSRF-TOKEN", "wrong");

      assertThat(refused("L9")).hasSize(before + 1);
      assertThat(refused("L9").getFirst().act()).isEqualTo("POST (form-token)");
    }
    double before = counted("form-token");
    program.as("L1").anonymously("/log-ind", "POST", "");
    assertThat(counted("form-token")).isEqualTo(before + 1);
  }

  @Test
  void triesAtWhatIsNotThereAreNotedByThePatternAlone() {
    AccountForTests stranger = program.as("L2");
    String guessed = UUID.randomUUID().toString();
    int before = refused("L2").size();
    String others = program.bean(Registrations.class).reference("N1-1");
    for (String path :
        List.of("/forloeb/" + guessed, "/forloeb/" + others, "/api/inbox/" + guessed)) {
      assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
    }
    for (String employee : List.of("N1", "N77")) {
      String asked =
          "{\"employeeId\":\"" + employee + "\",\"employmentId\":\"" + employee + "-1\"}";
      assertThat(stranger.post("/api/held", asked).statusCode()).isEqualTo(404);
      assertThat(stranger.post("/api/why-not-yet", asked).statusCode()).isEqualTo(404);
    }
    try (SessionForTests session = SessionForTests.of(program, "L2")) {
      assertThat(session.form("/indsigt", "employee=N77").statusCode()).isEqualTo(404);
    }

    List<Access> noted = refused("L2").subList(0, refused("L2").size() - before);
    assertThat(noted)
        .extracting(Access::act)
        .containsExactlyInAnyOrder(
            "GET /forloeb/{reference}",
            "GET /forloeb/{reference}",
            "GET /api/inbox/{id}",
            "POST /api/held",
            "POST /api/held",
            "POST /api/why-not-yet",
            "POST /api/why-not-yet",
            "POST /indsigt");
    assertThat(noted.toString()).doesNotContain(guessed, others);
    assertThat(noted).allSatisfy(one -> assertThat(one.about()).isEmpty());
  }

  @Test
  void triesAtOthersItemsAndReferencesAreNoted() {
    AccountForTests stranger = program.as("F0");
    int before = refused("F0").size();
    String item = "/api/inbox/" + UUID.randomUUID() + "/deeds";
    assertThat(stranger.get(item).statusCode()).isEqualTo(404);
    // Before anything about how a deed is told.
    assertThat(stranger.post(item, "{\"action\":\"done\"}").statusCode()).isEqualTo(404);
    String receipt = "{\"reference\":\"%s\",\"receipt\":\"received\"}";
    assertThat(stranger.post("/api/liaison/receipts", receipt.formatted(UUID.randomUUID())).body())
        .contains("unknown");
    assertThat(stranger.post("/api/liaison/receipts", "{}").statusCode()).isEqualTo(200);

    assertThat(refused("F0").subList(0, refused("F0").size() - before))
        .extracting(Access::act)
        .containsExactlyInAnyOrder(
            "GET /api/inbox/{id}/deeds",
            "POST /api/inbox/{id}/deeds",
            "POST /api/liaison/receipts");
  }

  @Test
  void whatIsThereIsNoRefusal() {
    assertThat(program.as("L1").get("/hold").statusCode()).isEqualTo(200);
    assertThat(program.as("P5").get("/findes-ikke").statusCode()).isEqualTo(404);

    assertThat(refused("L1")).isEmpty();
    assertThat(refused("P5")).isEmpty();
  }

  @Test
  void aRefusalThatCannotBeNotedIsNotToldEither() {
    String unknown = "/forloeb/" + UUID.randomUUID();
    database.ownerJdbc().sql("revoke insert on access_entry from naervaer_worker").update();
    try {
      for (String path : List.of("/overblik", "/api/inbox/" + UUID.randomUUID(), unknown)) {
        assertThat(program.as("L8").get(path).statusCode()).as(path).isEqualTo(503);
      }
      assertThat(program.as("L8").get("/actuator/env").statusCode()).isEqualTo(503);
    } finally {
      database.ownerJdbc().sql("grant insert on access_entry to naervaer_worker").update();
    }
    assertThat(program.as("L8").get(unknown).statusCode()).isEqualTo(404);
  }

  // The first: the log has so many lines a minute for each reason, and others use them up.
  @Test
  @Order(1)
  void whoIsNotLoggedInIsCountedAndNeverNamed() {
    String typed = "typed-by-mistake-" + UUID.randomUUID();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    double nobody = counted("not-logged-in");
    double wrong = counted("wrong-login");
    double secret = counted("not-there");
    try {
      assertThat(program.as("L1").anonymously("/api/inbox").statusCode()).isEqualTo(401);
      assertThat(wrong(typed).get("/api/inbox").statusCode()).isEqualTo(401);
      assertThat(program.as("L1").anonymously("/kalender/" + typed).statusCode()).isEqualTo(404);
    } finally {
      root.detachAppender(log);
    }

    assertThat(counted("not-logged-in")).isEqualTo(nobody + 1);
    assertThat(counted("wrong-login")).isEqualTo(wrong + 1);
    assertThat(counted("not-there")).isEqualTo(secret + 1);
    assertThat(List.copyOf(log.list))
        .extracting(ILoggingEvent::getFormattedMessage)
        .contains("Somebody was refused, which is counted only: wrong-login")
        .noneMatch(line -> line.contains(typed));
    assertThat(refused(null)).extracting(Access::person).doesNotContain("", typed);
    assertThat(program.as("L1").anonymously("/actuator/prometheus").body())
        .contains("access_refused_total{reason=\"wrong-login\"}")
        .doesNotContain(typed);
  }

  private static AccountForTests wrong(String account) {
    return new AccountForTests(program.address(), account, "guessed");
  }

  @Test
  void wrongPasswordsOfAnAccountAreNotedAndCannotFloodTheLog() {
    assertThat(wrong("P2").get("/api/inbox").statusCode()).isEqualTo(401);
    Eventually.isSo("it is noted", () -> !refused("P2").isEmpty());
    assertThat(refused("P2"))
        .singleElement()
        .satisfies(one -> assertThat(one.act()).isEqualTo("login (wrong-login)"));

    // Each from an address of its own, as the login's own measure is of account and address.
    IntStream.range(0, 40).forEach(RefusalsTest::failFrom);
    // They are noted one after the other: when one that came later is, all of them have been.
    assertThat(wrong("P4").get("/api/inbox").statusCode()).isEqualTo(401);
    Eventually.isSo("what came later is noted", () -> !refused("P4").isEmpty());

    assertThat(refused("P2")).hasSizeBetween(3, 7);
  }

  private static void failFrom(int number) {
    var typed = UsernamePasswordAuthenticationToken.unauthenticated("P2", "guessed " + number);
    program
        .bean(RefusedLogins.class)
        .onApplicationEvent(
            new AuthenticationFailureBadCredentialsEvent(
                typed, new BadCredentialsException("wrong")));
  }

  @Test
  void theOfficerIsToldWhenThereAreMoreThanAreShown() {
    AccessLog log = program.bean(AccessLog.class);
    LocalDate day = TODAY.minusMonths(2);
    Instant at = CopenhagenTime.sweepOn(day);
    String asked = "/adgang?from=" + day + "&until=" + day;
    for (int number = 1; number < AccessQuery.MOST; number++) {
      log.note(new Access(at, "L1", null, Access.Kind.SAW, "GET /hold", "prøve", List.of()));
    }
    assertThat(program.as("P3").get(asked).body()).contains("499 opslag").doesNotContain("Kun de");
    log.note(new Access(at, "L1", null, Access.Kind.SAW, "GET /hold", "prøve", List.of()));
    assertThat(program.as("P3").get(asked).body()).contains("Kun de nyeste 500 vises");
  }

  @Test
  void theOfficerSeesAndSearchesThem() {
    program.as("M1").get("/overblik");
    String day = "from=2026-09-01&until=2026-09-01&person=M1";
    AccountForTests officer = program.as("P3");

    assertThat(officer.get("/api/access?" + day + "&kind=refused").body()).contains("GET (role)");
    assertThat(officer.get("/api/access?" + day + "&kind=saw").body()).isEqualTo("[]");
    assertThat(officer.get("/api/access?" + day + "&kind=other").statusCode()).isEqualTo(422);
    assertThat(officer.get("/adgang?" + day + "&kind=refused").body())
        .contains("GET (role)", "blev afvist", "<option value=\"refused\" selected");
    assertThat(officer.get("/adgang?" + day + "&kind=saw").body()).doesNotContain("GET (role)");
  }
}
