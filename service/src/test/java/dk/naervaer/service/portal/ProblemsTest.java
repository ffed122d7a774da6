package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever goes wrong is told as RFC 9457 has it, and tells nothing of the inside. */
class ProblemsTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static LiveProgram program;

  @BeforeAll
  static void begun() {
    program = LiveProgram.withEverybody(database, TOPICS, Instant.parse("2026-09-04T10:00:00Z"));
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "404, GET, /api/nothing, L1, application/json",
    "405, PUT, /api/inbox, L1, application/json",
    "415, POST, /api/talks, L1, text/plain",
    "406, GET, /api/inbox, L1, application/json",
    "415, POST, /api/why-not-yet, L1, application/yaml",
    "415, POST, /api/why-not-yet, L1, application/xml",
    "415, POST, /api/why-not-yet, L1, application/cbor",
    "400, GET, /api/inbox/no-id, L1, application/json",
    "400, GET, /api/liaison/figures, F1, application/json",
    "403, GET, /overblik, L1, application/json"
  })
  void everyRefusalIsAProblem(int status, String method, String path, String account, String type) {
    Map<String, String> headers =
        status == 406 ? Map.of("Accept", "image/png") : Map.of("Content-Type", type);
    isProblem(
        program.as(account).send(path, method, BodyPublishers.ofString("{}"), headers), status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/yaml", "application/xml", "application/cbor"})
  void nothingIsToldInWhatOthersReadHere(String type) {
    HttpResponse<String> answer =
        program.as("L1").send("/api/inbox", "GET", BodyPublishers.noBody(), Map.of("Accept", type));
    isProblem(answer, 406);
  }

  @Test
  void aProgramThatAsksForAPageIsToldAsAProgram() {
    String page = "/opgave/00000000-0000-0000-0000-000000000000";
    isProblem(
        program
            .as("L1")
            .send(page, "GET", BodyPublishers.noBody(), Map.of("Accept", "application/json")),
        404);
  }

  @Test
  void whoIsNotKnownIsAskedToLogIn() {
    AccountForTests stranger = new AccountForTests(program.as("L1").address(), "L1", "wrong");
    HttpResponse<String> answer = stranger.get("/api/inbox");
    isProblem(answer, 401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
  }

  @Test
  void whatBreaksInsideIsToldWithoutTheInside() {
    database.ownerJdbc().sql("alter table inbox_item rename to gone_for_a_moment").update();
    try {
      HttpResponse<String> answer = program.as("L1").get("/api/inbox");
      isProblem(answer, 500);
      assertThat(answer.body()).doesNotContain("inbox_item", "sql", "Exception");
    } finally {
      database.ownerJdbc().sql("alter table gone_for_a_moment rename to inbox_item").update();
    }
  }

  private static void isProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asString()).isNotBlank();
  }

  @Test
  void theApiDescribesItself() {
    JsonNode api = JsonMapper.shared().readTree(program.as("L1").get("/api/openapi").body());
    assertThat(api.path("openapi").asString()).startsWith("3.1");
    assertThat(api.path("paths").propertyNames())
        .contains(
            "/api/advisories",
            "/api/inbox",
            "/api/inbox/{id}",
            "/api/inbox/{id}/deeds",
            "/api/talks",
            "/api/talks/registrations",
            "/api/talks/sequence",
            "/api/answers",
            "/api/returns",
            "/api/end-dates",
            "/api/open-absences",
            "/api/overdue",
            "/api/liaison/queue",
            "/api/liaison/steps",
            "/api/liaison/figures",
            "/api/calendar-feed");
    assertThat(api.path("paths").path("/api/inbox").path("get").path("parameters").toString())
        .doesNotContain("caller", "grants");
  }
}
