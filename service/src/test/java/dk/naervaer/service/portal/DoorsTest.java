package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.RawRequest;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What every answer tells browsers, and how a session begins and ends. */
class DoorsTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern PART =
      Pattern.compile("(?:href|src)=\"(/(?:assets|vendor)/[^\"#]+)\"");
  static final Map<String, String> TOLD =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static LiveProgram program;

  @BeforeAll
  static void begun() {
    program =
        LiveProgram.withEverybody(
            database, TOPICS, Instant.parse("2026-09-04T10:00:00Z"), "--naervaer.login.longest=3s");
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  /** A browser that follows nothing by itself. */
  private static final class Browser implements AutoCloseable {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return send(at(path));
    }

    HttpResponse<String> form(String path, String fields) throws IOException, InterruptedException {
      return send(
          at(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(fields)));
    }

    private static HttpRequest.Builder at(String path) {
      return HttpRequest.newBuilder(URI.create(program.address() + path))
          .header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
        throws IOException, InterruptedException {
      return client.send(request.build(), BodyHandlers.ofString());
    }

    String token() throws IOException, InterruptedException {
      Matcher found = TOKEN.matcher(get("/log-ind").body());
      assertThat(found.find()).isTrue();
      return found.group(1);
    }

    void logIn(String account) throws IOException, InterruptedException {
      form(
          "/log-ind",
          "konto=" + account + "&adgangskode=secret-of-" + account + "&_csrf=" + token());
    }

    HttpCookie session() {
      return cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals("naervaer"))
          .findFirst()
          .orElseThrow();
    }

    boolean isIn() throws IOException, InterruptedException {
      return get("/i-dag").statusCode() == 200;
    }

    @Override
    public void close() {
      client.close();
    }
  }

  @Test
  void everyAnswerTellsBrowsersWhatTheyMayDo() throws Exception {
    List<String> lacking = new ArrayList<>();
    for (Route route : Route.all()) {
      HttpResponse<String> answer =
          program
              .as(route.mayOpen("P5") ? "P5" : "P3")
              .send(
                  route.path().replaceAll("@[a-z]+", UUID.randomUUID().toString()),
                  route.method(),
                  BodyPublishers.ofString(route.method().equals("GET") ? "" : "{}"),
                  Map.of());
      // Nothing but an empty object is told: that is wrong, but nothing that breaks.
      if (answer.statusCode() >= 500) {
        lacking.add(route.name() + ": " + answer.statusCode());
      }
      TOLD.forEach((header, value) -> tellLack(route, answer, header, value, lacking));
      tellLack(route, answer, "Cache-Control", "no-store", lacking);
      for (String rule : List.of("default-src 'self'", "frame-ancestors 'none'", "base-uri")) {
        tellLack(route, answer, "Content-Security-Policy", rule, lacking);
      }
      if (answer.headers().firstValue("Content-Security-Policy").orElse("").contains("unsafe")) {
        lacking.add(route.name() + " allows what is unsafe");
      }
    }

    assertThat(lacking).isEmpty();
  }

  private static void tellLack(
      Route route, HttpResponse<String> answer, String header, String value, List<String> lacking) {
    if (!answer.headers().firstValue(header).orElse("").contains(value)) {
      lacking.add(route.name() + " " + header + ": " + answer.headers().allValues(header));
    }
  }

  @Test
  void whoLogsInGetsAnotherSessionThanBefore() throws Exception {
    try (Browser browser = new Browser();
        Browser stranger = new Browser()) {
      browser.logIn("L2");
      HttpCookie planted = browser.session();
      browser.logIn("L1");

      assertThat(browser.session().getValue()).isNotEqualTo(planted.getValue());
      assertThat(browser.isIn()).isTrue();
      stranger.cookies.getCookieStore().add(URI.create(program.address()), planted);
      assertThat(stranger.isIn()).isFalse();
    }
  }

  @Test
  void theCookieIsNotForScriptsNorForOtherSites() throws Exception {
    try (Browser browser = new Browser()) {
      List<String> cookies =
          new ArrayList<>(browser.get("/i-dag").headers().allValues("Set-Cookie"));
      String form = "konto=L1&adgangskode=secret-of-L1&_csrf=" + browser.token();
      cookies.addAll(browser.form("/log-ind", form).headers().allValues("Set-Cookie"));
      cookies.addAll(browser.get("/i-dag").headers().allValues("Set-Cookie"));

      assertThat(cookies)
          .anyMatch(cookie -> cookie.startsWith("naervaer="))
          .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }
  }

  @Test
  void whoLogsOutIsOut() throws Exception {
    try (Browser browser = new Browser();
        Browser thief = new Browser()) {
      browser.logIn("L1");
      HttpCookie session = browser.session();
      thief.cookies.getCookieStore().add(URI.create(program.address()), session);
      assertThat(thief.isIn()).isTrue();
      Matcher token = TOKEN.matcher(browser.get("/i-dag").body());
      assertThat(token.find()).isTrue();
      browser.form("/log-ud", "_csrf=" + token.group(1));

      assertThat(browser.isIn()).isFalse();
      assertThat(thief.isIn()).isFalse();
    }
  }

  @Test
  void noSessionLastsForEver() throws Exception {
    try (Browser browser = new Browser()) {
      browser.logIn("L1");
      assertThat(browser.isIn()).isTrue();
      Thread.sleep(3_100);
      // The last request before the end is still answered: it is what tells the time.
      browser.get("/i-dag");

      assertThat(browser.isIn()).isFalse();
    }
  }

  @Test
  void aSessionThatLiesIdleEnds() {
    TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(program.webServer());
    Context context = (Context) server.getTomcat().getHost().findChildren()[0];

    assertThat(context.getSessionTimeout()).isEqualTo(30);
  }

  @Test
  void noFormIsTakenWithoutItsToken() throws Exception {
    List<String> taken = new ArrayList<>();
    try (Browser browser = new Browser()) {
      browser.logIn("P5");
      assertThat(browser.isIn()).isTrue();
      for (Route route : Route.all()) {
        if (route.method().equals("POST") && !route.isApi()) {
          int status =
              browser.form(route.path().replaceAll("@[a-z]+", "x"), route.body()).statusCode();
          if (status != 403) {
            taken.add(route.name() + ": " + status);
          }
        }
      }
    }

    assertThat(taken).isEmpty();
  }

  @Test
  void aPagesPartsAreNamedByTheirContentAndKept() throws Exception {
    try (Browser browser = new Browser()) {
      List<String> parts =
          PART.matcher(browser.get("/log-ind").body()).results().map(one -> one.group(1)).toList();

      assertThat(parts).hasSizeGreaterThanOrEqualTo(4);
      for (String part : parts) {
        assertThat(part).containsPattern("-[0-9a-f]{32}\\.");
        HttpResponse<String> answer = browser.get(part);
        assertThat(answer.statusCode()).as(part).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=31536000");
      }
      assertThat(browser.get("/assets/no-such.css").statusCode()).isEqualTo(404);
    }
  }

  // With one address for everything each link of each page was looked up in the program's jar.
  @Test
  void aLinkIsNotSoughtAmongTheParts() {
    assertThat(program.bean(ResourceUrlProvider.class).getHandlerMap())
        .containsOnlyKeys(PageParts.OWN + "**", PageParts.OTHERS + "**");
  }

  @Test
  void whatCannotBeReadInAFormIsRefusedAndNotLogged() throws Exception {
    try (Browser browser = new Browser()) {
      for (String path : List.of("/log-ind", "/indsigt")) {
        assertRefusedAndNotLogged(
            path,
            value -> {
              HttpResponse<String> answer = browser.form(path, "konto=" + value + "%");
              assertThat(answer.body()).isEmpty();
              return answer.statusCode();
            });
      }
    }
  }

  @Test
  void whatCannotBeReadInAnAddressIsRefusedAndNotLogged() throws Exception {
    List<String> addresses =
        List.of(
            "/kalender/a?x=%s%%", "/kalender/a//b?x=%s%%", "/kalender/%s%%", "/kalender/a;x=%s%%");
    for (String broken : addresses) {
      assertRefusedAndNotLogged(
          broken,
          value ->
              Integer.parseInt(
                  RawRequest.get(URI.create(program.address()), broken.formatted(value))
                      .substring("HTTP/1.1 ".length())
                      .substring(0, 3)));
    }
  }

  /** Sends a value somewhere, and tells the answer's status. */
  private interface Sending {
    int status(String value) throws IOException, InterruptedException;
  }

  private static void assertRefusedAndNotLogged(String where, Sending sending) throws Exception {
    String value = UUID.randomUUID().toString();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    try {
      assertThat(sending.status(value)).as(where).isEqualTo(400);
    } finally {
      root.detachAppender(log);
    }
    assertThat(List.copyOf(log.list))
        .as(where)
        .noneMatch(said -> said.getFormattedMessage().contains(value))
        .noneMatch(said -> causes(said.getThrowableProxy()).contains(value));
  }

  private static String causes(@Nullable IThrowableProxy thrown) {
    return thrown == null ? "" : thrown.getMessage() + "\n" + causes(thrown.getCause());
  }

  // An address that leads nowhere can hold a calendar's secret.
  @Test
  void anAddressThatLeadsNowhereIsNotLogged() {
    assertThat(program.as("L1").anonymously("/kalender/a/b").statusCode()).isEqualTo(401);
    assertThat(program.as("P5").get("/kalender/a/b").statusCode()).isEqualTo(404);
    assertThat(LoggerFactory.getLogger("org.springframework.web.servlet.PageNotFound"))
        .matches(log -> !log.isWarnEnabled());
  }

  @Test
  void onlyHealthAndMetricsAreOpenOfWhatWatches() {
    for (String path : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/x")) {
      assertThat(program.as("L1").anonymously(path).statusCode()).as(path).isEqualTo(401);
      assertThat(program.as("L1").get(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(program.as("L1").anonymously("/actuator/health").body())
        .contains("UP")
        .doesNotContain("components", "details");
  }
}
