package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.accesslog.AccessLog;
import dk.naervaer.service.accesslog.AccessQuery;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who guesses passwords, or does much too often, is told to wait; nobody else notices. */
class LimitsTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final int TOO_MANY = 429;
  private static final int GUESSES = Integer.getInteger("naervaer.guesses", 150);

  private static LiveProgram program;

  @BeforeAll
  static void littleIsAllowed() {
    program =
        LiveProgram.withEverybody(
            database,
            TOPICS,
            Instant.parse("2026-09-01T10:00:00Z"),
            "--naervaer.limits.login=10",
            "--naervaer.limits.search=4",
            "--naervaer.limits.export=3",
            "--naervaer.limits.check=2",
            "--naervaer.limits.rehearsal=2");
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  @Test
  void ofManyWrongPasswordsTenAMinuteAreLookedAt() {
    AccountForTests guesser = new AccountForTests(program.address(), "L2", "guessed");
    List<HttpResponse<String>> answers =
        IntStream.range(0, GUESSES).mapToObj(_ -> guesser.get("/api/inbox")).toList();

    assertThat(answers.stream().filter(answer -> answer.statusCode() == 401).count())
        .isBetween(10L, 20L);
    assertThat(answers.getLast().statusCode()).isEqualTo(TOO_MANY);
    assertThat(retryAfter(answers.getLast())).isBetween(1, 60);
    // Neither is the right one looked at now, nor is anybody else kept out.
    assertThat(program.as("L2").get("/api/inbox").statusCode()).isEqualTo(TOO_MANY);
    assertThat(program.as("L1").get("/api/inbox").statusCode()).isEqualTo(200);
  }

  @Test
  void theFormIsNoWayAround() {
    try (SessionForTests session = SessionForTests.ofNobody(program)) {
      for (int number = 0; number < 10; number++) {
        assertThat(session.form("/log-ind", "konto=L9&adgangskode=guessed").statusCode())
            .isEqualTo(302);
      }

      HttpResponse<String> answer = session.form("/log-ind", "konto=L9&adgangskode=secret-of-L9");

      assertThat(answer.statusCode()).isEqualTo(TOO_MANY);
      assertThat(answer.body()).contains("for hurtigt");
      assertThat(retryAfter(answer)).isBetween(1, 60);
    }
  }

  @Test
  void noOtherSpellingIsAWayAround() {
    String basic =
        Base64.getEncoder().encodeToString("L8:guessed".getBytes(StandardCharsets.UTF_8));
    for (String header : List.of("Basic\t" + basic, "BasicX" + basic, "basic " + basic)) {
      assertThat(statuses(() -> basic(header))).as(header).endsWith(TOO_MANY);
    }
    try (SessionForTests session = SessionForTests.ofNobody(program)) {
      assertThat(statuses(() -> session.form("/log-ind", "konto=M1%20&adgangskode=x").statusCode()))
          .endsWith(TOO_MANY);
      assertThat(session.form("/log-ind", "konto=L%008&adgangskode=x").statusCode()).isEqualTo(400);
      assertThat(
              statuses(
                  () ->
                      session
                          .form(
                              "/log-ind",
                              "konto=F0&adgangskode=x",
                              "Authorization",
                              "Basic bm9wZQ==")
                          .statusCode()))
          .endsWith(TOO_MANY);
    }
  }

  private static int basic(String header) {
    return program
        .as("L1")
        .send("/api/inbox", "GET", BodyPublishers.noBody(), Map.of("Authorization", header))
        .statusCode();
  }

  private static List<Integer> statuses(IntSupplier asked) {
    return IntStream.range(0, 12).mapToObj(_ -> asked.getAsInt()).toList();
  }

  @Test
  void searchExportCheckAndRehearsalHaveTheirMeasure() {
    String nobody = "{\"employeeId\":\"N1\"}";
    String search = "/api/held";
    String sheet = "/api/sheets/7f1c6c1e-0000-4000-8000-000000000000";
    for (String path :
        List.of(search, "/api/liaison/exports", sheet + "/check", sheet + "/rehearse")) {
      List<HttpResponse<String>> answers =
          IntStream.range(0, 6).mapToObj(_ -> program.as("P5").post(path, nobody)).toList();

      assertThat(answers.getFirst().statusCode()).as(path).isNotEqualTo(TOO_MANY);
      assertThat(answers.getLast().statusCode()).as(path).isEqualTo(TOO_MANY);
      assertThat(retryAfter(answers.getLast())).as(path).isBetween(1, 60);
      assertThat(program.as("P1").post(path, nobody).statusCode()).as(path).isNotEqualTo(TOO_MANY);
    }
    assertThat(program.as("P5").get("/api/inbox").statusCode()).isEqualTo(200);
  }

  /** Each can be a mail to the employee. */
  @Test
  void accountsAreOpenedSoOftenByFormAndByProgramTogether() {
    String nobody = "{\"employeeId\":\"N1\"}";
    try (SessionForTests personnel = SessionForTests.of(program, "P3")) {
      assertThat(program.as("P3").post("/api/employee-accounts", nobody).statusCode())
          .isNotEqualTo(TOO_MANY);
      assertThat(statuses(() -> personnel.form("/indsigt/adgang", "employee=N1").statusCode()))
          .endsWith(TOO_MANY);
      assertThat(program.as("P3").post("/api/employee-accounts", nobody).statusCode())
          .isEqualTo(TOO_MANY);
    }
  }

  @Test
  void aPageHasTheMeasureOfWhatItsButtonAsksFor() {
    try (SessionForTests liaison = SessionForTests.of(program, "F1")) {
      List<Integer> answers =
          IntStream.range(0, 6)
              .mapToObj(_ -> liaison.form("/fastholdelse/eksport", "x=y").statusCode())
              .toList();
      assertThat(answers.getFirst()).isNotEqualTo(TOO_MANY);
      assertThat(answers.getLast()).isEqualTo(TOO_MANY);
    }
  }

  @Test
  void askingForTheHeadAloneIsNoWayAround() {
    List<HttpResponse<String>> answers =
        IntStream.range(0, 6)
            .mapToObj(
                _ ->
                    program
                        .as("P3")
                        .send(
                            "/api/access?from=2026-09-01&until=2026-09-01",
                            "HEAD",
                            BodyPublishers.noBody(),
                            Map.of()))
            .toList();
    assertThat(answers.getFirst().statusCode()).isEqualTo(200);
    assertThat(answers.getLast().statusCode()).isEqualTo(TOO_MANY);
    // The page looks for the same.
    assertThat(program.as("P3").get("/adgang").statusCode()).isEqualTo(TOO_MANY);
  }

  @Test
  void whoIsRefusedEverAgainHidesNothingInTheAccessLog() {
    for (int time = 0; time < 60; time++) {
      assertThat(program.as("F1").get("/drift").statusCode()).isEqualTo(404);
    }
    LocalDate today = LocalDate.of(2026, 9, 1);
    assertThat(program.bean(AccessLog.class).search(AccessQuery.between(today, today, "F1", null)))
        .hasSizeBetween(4, 30);
  }

  private static int retryAfter(HttpResponse<String> answer) {
    return Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow());
  }
}
