package dk.naervaer.service.portal.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.naervaer.service.portal.screen.Visitor.DESK;
import static java.util.concurrent.CompletableFuture.supplyAsync;

import com.microsoft.playwright.options.AriaRole;
import dk.naervaer.service.access.EmployeeAccounts;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
    // Login servers may write names small.
    "l1, leader, /i-dag, Holdet",
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

  @Test
  void anEmployeeGetsInByTheWordOnceAnAccountIsOpen() {
    LOGIN.comes(Map.of("preferred_username", "N77", "roles", List.of("employee")));
    assertRefused("ingen rolle i Nærvær");

    program.bean(EmployeeAccounts.class).open("N77", "nobody's password", "P1");

    try (Visitor somebody = new Visitor(program, DESK, true).open("/")) {
      somebody.follow("Log ind med kommunens login");
      assertThat(somebody.named(AriaRole.BUTTON, "Log ud")).isVisible();
      assertThat(somebody.page().locator("nav a[href='/hold']")).hasCount(0);
    }
  }

  @ParameterizedTest(name = "{0} with {1} is told to have no role")
  @CsvSource({
    // The organisation names somebody else as leader; a leader has not been given the word.
    "X9, leader",
    "L1, liaison",
    // No such unit; a letter that only looks like another.
    "X9, hr:findes-ikke",
    "\u216c1, leader"
  })
  void neitherTheWordNorTheOrganisationAloneIsEnough(String account, String role) {
    LOGIN.comes(Map.of("preferred_username", account, "roles", List.of(role)));
    assertRefused("ingen rolle i Nærvær");
  }

  @Test
  void aWordForOneUnitOpensNothingElse() {
    LOGIN.comes(Map.of("preferred_username", "L1", "roles", List.of("hr:syd", "leader:syd")));
    try (Visitor somebody = new Visitor(program, DESK, true).open("/log-ind")) {
      somebody.follow("Log ind med kommunens login");

      somebody.open("/hold");
      assertThat(somebody.text("Prøve")).isHidden();
    }
  }

  /** Of what is the whole municipality's. */
  @Test
  void anOfficeOfOneUnitDoesNotReachWhatIsEverybodys() {
    LOGIN.comes(
        Map.of(
            "preferred_username",
            "X6",
            "roles",
            List.of("coordinator:nord", "data-protection:nord", "operator:nord")));
    try (Visitor somebody = new Visitor(program, DESK, true).open("/")) {
      somebody.follow("Log ind med kommunens login");

      assertThat(somebody.page()).hasURL(program.address() + "/");
      for (String page :
          List.of(
              "/tilbageholdt",
              "/graenser",
              "/tekster",
              "/kontakter",
              "/drift",
              "/adgang",
              "/databeskyttelse")) {
        Assertions.assertThat(somebody.page().navigate(program.address() + page).status())
            .as(page)
            .isEqualTo(404);
        assertThat(somebody.page().locator("nav a[href='" + page + "']")).hasCount(0);
      }
      Assertions.assertThat(somebody.page().navigate(program.address() + "/overblik").status())
          .isEqualTo(200);
      Assertions.assertThat(somebody.page().navigate(program.address() + "/post").status())
          .isEqualTo(200);
      assertThat(somebody.text("leder")).isHidden();
      assertTakesNobodysRole(somebody);
    }
  }

  private static void assertTakesNobodysRole(Visitor somebody) {
    somebody.page().navigate(program.address() + "/");
    assertThat(somebody.page().locator("form[action='/rolle/tag']")).hasCount(0);
    Object status =
        somebody
            .page()
            .evaluate(
                """
                async () => (await fetch('/rolle/tag', {method: 'POST', body: new URLSearchParams(
                  {konto: 'L1', _csrf: document.querySelector('[name=_csrf]').value})})).status
                """);
    Assertions.assertThat(status).isEqualTo(403);
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

  @Test
  void aLoginServerThatWeDoNotHaveIsNoPage() {
    try (SessionForTests nobody = SessionForTests.ofNobody(program)) {
      String landing = landing(nobody, "/oauth2/authorization/010190-1234");
      Assertions.assertThat(landing).startsWith("/log-ind");
    }
  }

  @Test
  void whoGoesBackInTheBrowserIsStillLoggedIn() throws Exception {
    LOGIN.comes(Map.of("preferred_username", "L1", "name", "Nogen", "roles", List.of("leader")));
    try (SessionForTests leader = SessionForTests.ofNobody(program)) {
      String back = wayBack(leader.get("/oauth2/authorization/kommunen"));
      Assertions.assertThat(landing(leader, back)).isEqualTo("/");
      Assertions.assertThat(landing(leader, back)).isEqualTo("/");
      Assertions.assertThat(leader.get("/i-dag").statusCode()).isEqualTo(200);
    }
    try (SessionForTests nobody = SessionForTests.ofNobody(program)) {
      String back = wayBack(nobody.get("/oauth2/authorization/kommunen"));
      String declined = back.replaceFirst("code=[^&]*", "error=access_denied");
      Assertions.assertThat(landing(nobody, declined)).isEqualTo("/log-ind?kommune-nej");
    }
  }

  @Test
  void aLoginServerThatDoesNotAnswerIsNotWaitedForLong() throws Exception {
    LOGIN.comes(Map.of("preferred_username", "L1", "roles", List.of("leader")));
    try (SessionForTests nobody = SessionForTests.ofNobody(program)) {
      String back = wayBack(nobody.get("/oauth2/authorization/kommunen"));
      LOGIN.hangs(true);
      try {
        Assertions.assertThat(supplyAsync(() -> landing(nobody, back)))
            .succeedsWithin(Duration.ofSeconds(30))
            .isEqualTo("/log-ind?kommune-fejl");
      } finally {
        LOGIN.hangs(false);
      }
    }
  }

  @Test
  void whoLogsOutIsShownTheWayOutOfTheMunicipalitysLogin() {
    LOGIN.comes(Map.of("preferred_username", "L1", "name", "Nogen", "roles", List.of("leader")));
    try (Visitor leader = new Visitor(program, DESK, true).open("/")) {
      leader.follow("Log ind med kommunens login");
      leader.press("Log ud");

      assertThat(leader.text("Du er logget ud.")).isVisible();
      assertThat(leader.named(AriaRole.LINK, "Log også ud dér"))
          .hasAttribute(
              "href",
              Pattern.compile(
                  ".*/out\\?client_id=naervaer&post_logout_redirect_uri=http.*%2Flog-ind"));
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
