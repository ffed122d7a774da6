package dk.naervaer.service.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever is not logged in takes no room here, and gets to where he or she wanted all the same. */
class StrangersTest {
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

  @Test
  void nobodyMakesASession() {
    long before = program.sessionsMade();
    try (SessionForTests nobody = SessionForTests.ofNobody(program)) {
      for (Route route : Route.all()) {
        String path = route.path().replaceAll("@[a-z]+", UUID.randomUUID().toString());
        nobody.get(path);
        nobody.form(path, "x=1");
        program.as("L1").anonymously(path);
      }
      nobody.get("/no/such/page");
      nobody.form("/log-ind", "konto=L1&adgangskode=guessed");
      nobody.form("/log-ud", "");
      assertThat(nobody.get("/log-ind?error").body()).contains("role=\"alert\"");
    }
    assertThat(program.sessionsMade()).isEqualTo(before);

    try (SessionForTests leader = SessionForTests.of(program, "L1")) {
      assertThat(leader.get("/i-dag").statusCode()).isEqualTo(200);
    }
    assertThat(program.sessionsMade()).isEqualTo(before + 1);
  }

  /** Each request of a program proves itself, to pages too. */
  @Test
  void whoProvesEachRequestMakesNoSession() {
    long before = program.sessionsMade();
    AccountForTests leader = program.as("L1");
    for (String path : List.of("/i-dag", "/stedfortraeder", "/sessioner", "/regler", "/hold")) {
      HttpResponse<String> answer = leader.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().allValues("Set-Cookie"))
          .as(path)
          .noneMatch(cookie -> cookie.startsWith("naervaer="));
    }
    // A form too, which tells the next page what came of it.
    HttpResponse<String> page = leader.get("/sessioner");
    String token = page.body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    String cookie =
        page.headers().allValues("Set-Cookie").stream()
            .filter(one -> one.startsWith(FormTokens.COOKIE + "="))
            .map(one -> one.split(";", 2)[0])
            .findFirst()
            .orElseThrow();
    HttpResponse<String> form =
        leader.post(
            "/sessioner/andre",
            "_csrf=" + token,
            Map.of("Content-Type", "application/x-www-form-urlencoded", "Cookie", cookie));
    assertThat(form.statusCode()).isEqualTo(302);
    assertThat(program.sessionsMade()).isEqualTo(before);
  }

  @Test
  void whoIsSentToTheLoginLandsWhereHeOrSheWantedToGo() {
    try (SessionForTests session = SessionForTests.ofNobody(program)) {
      assertThat(location(session, "/regler?enhed=nord")).isEqualTo("/log-ind");
      session.form("/log-ind", "konto=L1&adgangskode=wrong");

      assertThat(landing(session)).isEqualTo("/regler?enhed=nord");
      HttpResponse<String> there = session.get("/regler?enhed=nord");
      assertThat(there.statusCode()).isEqualTo(200);
      assertThat(there.headers().allValues("Set-Cookie"))
          .as("told once")
          .anyMatch(cookie -> cookie.startsWith(WantedPage.COOKIE + "=; Path=/; Max-Age=0"));
    }
  }

  @Test
  void nobodyIsLedElsewhereByWhatABrowserWasMadeToKeep() {
    for (String place :
        List.of("//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example", "")) {
      String planted = Base64.getUrlEncoder().encodeToString(place.getBytes(UTF_8));
      for (String told : List.of(planted, "%%%")) {
        try (SessionForTests session = SessionForTests.ofNobody(program)) {
          session.keep(WantedPage.COOKIE, told);
          assertThat(landing(session)).as(place).isEqualTo("/");
        }
      }
    }
    assertThat(Base64.getUrlEncoder().encodeToString("/hold".getBytes(UTF_8)))
        .satisfies(
            told -> {
              try (SessionForTests session = SessionForTests.ofNobody(program)) {
                session.keep(WantedPage.COOKIE, told);
                assertThat(landing(session)).isEqualTo("/hold");
              }
            });
  }

  @Test
  void aTokenOfNobodyIsNotTakenFromWhoeverIsLoggedIn() {
    try (SessionForTests session = SessionForTests.ofNobody(program)) {
      String strangers = session.kept(FormTokens.COOKIE);
      // The form's token stays the stranger's: the page that would tell another is not opened.
      session.form("/log-ind", "konto=P5&adgangskode=secret-of-P5");
      assertThat(session.form("/overblik/fortsaet", "").statusCode()).isEqualTo(403);
      session.keep(FormTokens.COOKIE, strangers);

      assertThat(session.form("/overblik/fortsaet", "").statusCode()).isEqualTo(403);
    }
  }

  private static String landing(SessionForTests session) {
    return session
        .form("/log-ind", "konto=L1&adgangskode=secret-of-L1")
        .headers()
        .firstValue("Location")
        .orElse("nowhere");
  }

  private static String location(SessionForTests session, String path) {
    return session.get(path).headers().firstValue("Location").orElse("nowhere");
  }
}
