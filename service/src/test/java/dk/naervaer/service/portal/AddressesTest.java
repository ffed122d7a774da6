package dk.naervaer.service.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people tell and ask over HTTP is answered clearly, good or bad. */
class AddressesTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static LiveProgram program;

  @BeforeAll
  static void somebodyIsSick() {
    program = LiveProgram.start(database, TOPICS, Instant.parse("2026-09-04T10:00:00Z"));
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      payroll.publish(Facts.employment("E1"));
      payroll.publish(Facts.sick("E1", 1, LocalDate.of(2026, 9, 1), null));
      payroll.flush();
    }
    program.settle();
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | /api/talks | {",
        "400 | /api/talks | {'id':'T1','employmentId':'E1-1','kind':'ring'}",
        "404 | /api/talks | {'id':'T1','employmentId':'X','kind':'ring','heldOn':'2026-09-01'}",
        "422 | /api/talks | {'id':'T1','employmentId':'E1-1','kind':'ring','heldOn':'2026-09-05'}",
        "422 | /api/answers |"
            + " {'id':'Q1','employmentId':'E1-1','question':'why','answer':'yes','answeredAt':'2026-09-04T08:00:00Z'}",
        "422 | /api/answers |"
            + " {'id':'Q1','employmentId':'E1-1','question':'concern','answer':'perhaps','answeredAt':'2026-09-04T08:00:00Z'}",
        "422 | /api/answers |"
            + " {'id':'Q1','employmentId':'E1-1','question':'concern','answer':'yes','answeredAt':'2026-09-04T11:00:00Z'}",
        "404 | /api/why-not-yet | {'employmentId':'X'}",
        "404 | /api/why-not-yet | {}"
      },
      quoteCharacter = '`')
  void whatCannotBeTakenIsRefusedAndChangesNothing(int status, String path, String json) {
    assertThat(program.post(path, json.replace('\'', '"').getBytes(UTF_8))).isEqualTo(status);
    assertThat(rows("talk where id = 'T1'") + rows("answer")).isZero();
  }

  @Test
  void theNearestRowIsToldFirstWithItsReason() {
    HttpResponse<String> answer = program.ask("/api/why-not-yet", "{\"employmentId\":\"E1-1\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .startsWith("[{")
        .contains("\"because\":\"later\"", "samtale (K10) kommer den 10. september 2026.")
        .doesNotContain("K03");
  }

  @ParameterizedTest
  @CsvSource({"/, Råd, /overblik, ring"})
  void thePagesShowWhatWasGiven(String front, String heading, String overview, String action) {
    assertThat(program.page(front)).contains(heading, "Prøve E1");
    assertThat(program.page(overview))
        .contains("K03", action, "uden timetal", "1 enheder uden leder");
  }

  @Test
  void whoTellsSomethingWhileTheRulesAreSwappedIsHeard() {
    beginEpoch();

    assertThat(talk("T-swapped").statusCode()).isEqualTo(201);
  }

  @Test
  void whenTheNextRulesDoNotComeTheAnswerTellsWhenToComeAgain() throws InterruptedException {
    AtomicBoolean enough = new AtomicBoolean();
    beginEpoch();
    Thread restless =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!enough.get()) {
                    beginEpoch();
                  }
                });
    HttpResponse<String> answer = talk("T-too-early");
    enough.set(true);
    restless.join();

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(rows("talk where id = 'T-too-early'")).isZero();
  }

  private static HttpResponse<String> talk(String id) {
    return program.ask(
        "/api/talks",
        "{\"id\":\"%s\",\"employmentId\":\"E1-1\",\"kind\":\"ring\",\"heldOn\":\"2026-09-04\"}"
            .formatted(id));
  }

  private static void beginEpoch() {
    database.jdbc().sql("update book_epoch set epoch = epoch + 1").update();
  }

  private static long rows(String table) {
    return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }
}
