package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.HtmlForTests;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.TomcatWebServer;

/** Everybody sees and ends his or her own sessions, and nobody another's. */
class OwnSessionsTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");
  private static final String PAGE = "/sessioner";
  private static final String FIREFOX = "Mozilla/5.0 (X11; rv:140.0) Gecko/1 Firefox/140.0";
  private static final String EDGE = "Mozilla/5.0 Chrome/140.0 Safari/537.36 Edg/140.0 of-somebody";

  private static LiveProgram program;

  @BeforeAll
  static void begun() {
    program = LiveProgram.withEverybody(database, TOPICS, Instant.parse("2026-09-01T10:00:00Z"));
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  private static SessionForTests browser(String account, String agent) {
    return SessionForTests.of(program, account, "User-Agent", agent);
  }

  private static boolean isIn(SessionForTests session) {
    return session.get("/regler").statusCode() == 200;
  }

  private static List<String> ids(SessionForTests session) {
    return ID.matcher(session.get(PAGE).body())
        .results()
        .map((MatchResult one) -> one.group(1))
        .toList();
  }

  @Test
  void eachIsShownByItsBrowserAndTimesAndNothingThatOpensIt() {
    try (SessionForTests first = browser("L2", FIREFOX);
        SessionForTests second = browser("L2", EDGE)) {
      program.advanceTo(Instant.parse("2026-09-01T12:30:00Z"));
      String page = second.get(PAGE).body();

      assertThat(HtmlForTests.faults(page)).isEmpty();
      assertThat(page)
          .contains("Du er logget ind 2 steder", "Firefox", "Edge", "det er her, du er nu")
          .contains("Begyndt 1. september 2026 12.00, sidst brugt 1. september 2026 14.30")
          .doesNotContain("Gecko", "of-somebody", first.cookie(), second.cookie());
      assertThat(page.indexOf("Edge")).as("used last").isLessThan(page.indexOf("Firefox"));
    }
  }

  @Test
  void oneIsEndedAndTheOthersGoOn() {
    try (SessionForTests here = browser("L9", FIREFOX);
        SessionForTests elsewhere = browser("L9", EDGE)) {
      String id = ids(here).getFirst();

      assertThat(here.form(PAGE + "/slut", "id=" + id).statusCode()).isEqualTo(302);

      assertThat(here.get(PAGE).body()).contains("Der er logget ud.", "Du er logget ind ét sted");
      assertThat(isIn(elsewhere)).isFalse();
      assertThat(isIn(elsewhere)).as("for good").isFalse();
      assertThat(isIn(here)).isTrue();
      assertThat(here.form(PAGE + "/slut", "id=" + id).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void allOthersAreEndedAtOnce() {
    try (SessionForTests here = browser("P1", FIREFOX);
        SessionForTests second = browser("P1", EDGE);
        SessionForTests third = browser("P1", "curl/8");
        SessionForTests somebodyElse = browser("P2", EDGE)) {
      assertThat(here.get(PAGE).body()).contains("Anden browser");

      here.form(PAGE + "/andre", "");

      assertThat(List.of(isIn(second), isIn(third))).containsOnly(false);
      assertThat(List.of(isIn(here), isIn(somebodyElse))).containsOnly(true);
    }
  }

  @Test
  void nobodyEndsAnothers() {
    try (SessionForTests whose = browser("L1", FIREFOX);
        SessionForTests other = browser("L1", EDGE);
        SessionForTests stranger = browser("M1", EDGE)) {
      for (String id : ids(whose)) {
        assertThat(stranger.form(PAGE + "/slut", "id=" + id).statusCode()).isEqualTo(404);
      }
      stranger.form(PAGE + "/andre", "");

      assertThat(List.of(isIn(whose), isIn(other))).containsOnly(true);
      assertThat(stranger.get(PAGE).body()).contains("Du er logget ind ét sted");
    }
  }

  @Test
  void whoTriesARoleOutSeesHisOwnAndNotThatPersons() {
    try (SessionForTests leader = browser("L8", FIREFOX);
        SessionForTests coordinator = browser("P5", EDGE)) {
      assertThat(coordinator.form("/rolle/tag", "konto=L8").statusCode()).isEqualTo(302);
      HttpResponse<String> page = coordinator.get(PAGE);

      assertThat(page.body())
          .contains("Du er logget ind ét sted", "Edge")
          .doesNotContain("Firefox");
      coordinator.form(PAGE + "/andre", "");
      assertThat(isIn(leader)).isTrue();
    }
  }

  /** However often somebody logs in, what was begun first makes room. */
  @Test
  void ofManyTheOldestIsEndedAndGone() {
    try (SessionForTests first = browser("P4", FIREFOX);
        SessionForTests second = browser("P4", FIREFOX)) {
      for (int number = 2; number < KnownSessions.MOST; number++) {
        browser("P4", EDGE).close();
      }
      assertThat(isIn(first)).isTrue();
      int kept = sessionsKept();

      browser("P4", EDGE).close();

      assertThat(sessionsKept()).as("taken from memory").isEqualTo(kept);
      assertThat(isIn(first)).isFalse();
      assertThat(ids(second)).as("but the one that asks").hasSize(KnownSessions.MOST - 1);
    }
  }

  private static int sessionsKept() {
    TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(program.webServer());
    Context context = (Context) server.getTomcat().getHost().findChildren()[0];
    return context.getManager().getActiveSessions();
  }

  @Test
  void whoLogsOutIsNoLongerShown() {
    try (SessionForTests here = browser("F0", FIREFOX);
        SessionForTests elsewhere = browser("F0", EDGE)) {
      elsewhere.form("/log-ud", "");

      assertThat(here.get(PAGE).body()).contains("Du er logget ind ét sted");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FIREFOX, Mozilla/5.0 (iPhone) AppleWebKit/605 FxiOS/140 Safari/604",
    "CHROME, Mozilla/5.0 (X11) AppleWebKit/537 Chrome/140 Safari/537",
    "CHROME, Mozilla/5.0 (iPhone) AppleWebKit/605 CriOS/140 Safari/604",
    "SAFARI, Mozilla/5.0 (Macintosh) AppleWebKit/605 Version/26 Safari/605",
    "EDGE, Mozilla/5.0 (Android) AppleWebKit/537 Chrome/140 Safari/537 EdgA/140",
    "OTHER, Mozilla/5.0 (X11) AppleWebKit/537 Chrome/140 Safari/537 OPR/120",
    "OTHER, <script>alert(1)</script>"
  })
  void aBrowsersFamilyIsOneOfFive(Browser family, String agent) {
    assertThat(Browser.of(agent)).isEqualTo(family);
  }
}
