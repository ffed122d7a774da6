package dk.naervaer.service.portal.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.naervaer.service.portal.screen.Visitor.DESK;

import com.microsoft.playwright.options.AriaRole;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.LoginServerForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People log in with the municipality's login, a real one by OpenID Connect. */
class MunicipalLoginTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final LoginServerForTests LOGIN = LoginServerForTests.start();
  private static LiveProgram program;

  @BeforeAll
  static void started() {
    program =
        LiveProgram.withEverybody(
            database, TOPICS, Instant.parse("2026-09-01T10:00:00Z"), LOGIN.settings());
  }

  @AfterAll
  static void ended() {
    program.close();
    LOGIN.close();
  }

  @ParameterizedTest(name = "{0} with {1} comes to {2}")
  @CsvSource({
    // To lead takes the word and the organisation's.
    "L1, leader, /i-dag, Holdet",
    // An office is held by its word alone, by somebody the organisation does not name.
    "X9, hr:nord, /i-dag, Opfølgning",
    "X8, operator, /drift, Drift",
    "X7, data-protection, /databeskyttelse, Databeskyttelse",
    "M2, main-committee, /ark, Regelark"
  })
  void aRoleOpensItsOwnPages(String account, String role, String home, String place) {
    LOGIN.comes(Map.of("preferred_username", account, "name", "Nogen", "roles", List.of(role)));
    try (Visitor somebody = new Visitor(program, DESK, true).open("/")) {
      somebody.follow("Log ind med kommunens login");

      assertThat(somebody.page()).hasURL(program.address() + home);
      assertThat(somebody.named(AriaRole.LINK, place)).isVisible();
      assertThat(somebody.text("Nogen")).isVisible();
    }
  }

  @ParameterizedTest(name = "{0} with {1} does not reach {2}")
  @CsvSource({
    // The organisation names somebody else as leader; a leader has not been given the word.
    "X9, leader, /hold",
    "L1, liaison, /hold",
    "L1, hr:syd, /kontakter"
  })
  void neitherTheWordNorTheOrganisationAloneIsEnough(String account, String role, String page) {
    LOGIN.comes(Map.of("preferred_username", account, "roles", List.of(role)));
    try (Visitor somebody = new Visitor(program, DESK, true).open("/log-ind")) {
      somebody.follow("Log ind med kommunens login");

      somebody.open(page);
      assertThat(somebody.text("Prøve")).isHidden();
      assertThat(somebody.page().locator("a[href='/hold'], a[href='/kontakter']")).hasCount(0);
    }
  }

  @Test
  void moreGroupsThanTheLoginCanTellMeansNoAccess() {
    LOGIN.comes(
        Map.of(
            "preferred_username", "L1",
            "roles", List.of("leader"),
            "_claim_names", Map.of("groups", "src1")));
    assertRefused("så mange grupper");
    LOGIN.comes(
        Map.of("preferred_username", "L1", "roles", List.of("leader"), "hasgroups", "true"));
    assertRefused("så mange grupper");
  }

  @Test
  void whoHasNoRoleIsToldWhomToAsk() {
    LOGIN.comes(Map.of("preferred_username", "L1"));
    assertRefused("ingen rolle i Nærvær");
    LOGIN.comes(Map.of("preferred_username", "L1", "roles", List.of("emperor")));
    assertRefused("ingen rolle i Nærvær");
  }

  @Test
  void aLoginThatIsBegunTakesNoRoomHereAndNobodyMakesOneUp() throws Exception {
    LOGIN.comes(Map.of("preferred_username", "L1", "name", "Nogen", "roles", List.of("leader")));
    long before = program.sessionsMade();
    try (SessionForTests nobody = SessionForTests.ofNobody(program)) {
      HttpResponse<String> away = nobody.get("/oauth2/authorization/kommunen");
      String begun = away.headers().firstValue("Set-Cookie").orElseThrow();
      Assertions.assertThat(begun)
          .startsWith("naervaer-begyndt=")
          .contains("HttpOnly", "SameSite=Lax");
      String sealed = begun.substring(begun.indexOf('=') + 1, begun.indexOf(';'));
      String back = wayBack(away);
      String other = sealed.charAt(40) == 'A' ? "B" : "A";

      for (String madeUp : List.of("%%%", sealed.substring(0, 40) + other + sealed.substring(41))) {
        nobody.keep("naervaer-begyndt", madeUp);
        Assertions.assertThat(landing(nobody, back)).isEqualTo("/log-ind?kommune-fejl");
      }
      nobody.keep("naervaer-begyndt", sealed);
      Assertions.assertThat(landing(nobody, back.replaceFirst("state=[^&]*", "state=another")))
          .isEqualTo("/log-ind?kommune-fejl");
      Assertions.assertThat(program.sessionsMade()).isEqualTo(before);
      nobody.keep("naervaer-begyndt", sealed);
      Assertions.assertThat(landing(nobody, back)).isEqualTo("/");
    }
  }

  private static String landing(SessionForTests session, String path) {
    return session.get(path).headers().firstValue("Location").orElse("nowhere");
  }

  /** Where the login server sends whoever was sent to it. */
  private static String wayBack(HttpResponse<String> away) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI there = URI.create(away.headers().firstValue("Location").orElseThrow());
      return client
          .send(HttpRequest.newBuilder(there).build(), HttpResponse.BodyHandlers.ofString())
          .headers()
          .firstValue("Location")
          .orElseThrow()
          .substring(program.address().length());
    }
  }

  private static void assertRefused(String why) {
    try (Visitor somebody = new Visitor(program, DESK, true).open("/log-ind")) {
      somebody.follow("Log ind med kommunens login");

      assertThat(somebody.page().getByRole(AriaRole.ALERT)).containsText(why);
      somebody.open("/i-dag");
      assertThat(somebody.heading()).hasText("Log ind");
    }
  }
}
