package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.accesslog.AccessLog;
import dk.naervaer.service.accesslog.AccessQuery;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every address one leader can open, tried by everybody else: another leader, the level above, the
 * liaisons, both sides of a committee, HR, payroll, data protection, operation, and nobody.
 */
class EveryRouteTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final List<String> OTHERS = List.of("L2 L9 F0 F1 M1 M2 P1 P2 P3 P4".split(" "));
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final String CSV =
      "id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note\\n"
          + "T01;dag;2;;alle;ring;;2;leder;\\n";

  /** Whatever tells who somebody is holds this. */
  private static final String PERSON = "n4711";

  private static LiveProgram program;
  private static Map<String, String> places;

  @BeforeAll
  static void somebodyOfOneLeaderIsSick() {
    program = LiveProgram.withEverybody(database, TOPICS, Instant.parse("2026-09-01T10:00:00Z"));
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      payroll.publish(Facts.employment("N4711", "nord", null, "0999"));
      payroll.publish(Facts.sick("N4711", 1, LocalDate.of(2026, 9, 1), null));
      payroll.flush();
    }
    // Only the leader has been told: day 3 has come, nothing that others are asked about.
    program.advanceTo(Instant.parse("2026-09-04T10:00:00Z"));
    program.settle();
    places =
        Map.of(
            "@person", reference().toString(),
            "@item", idIn(program.as("L1").get("/api/inbox")),
            "@sheet", rehearsedSheet(),
            "@standin", standIn(),
            "@new", UUID.randomUUID().toString());
  }

  /** The metrics are open, and a row can be one work unit's alone. */
  @Test
  void noMetricOfAdvisoriesTellsOfARow() {
    assertThat(program.bean(MeterRegistry.class).find("advisories").meters())
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(one.getId().getTags()).extracting(Tag::getKey).containsOnly("change"));
    assertThat(program.as("L1").anonymously("/actuator/prometheus").body())
        .contains("advisories_total")
        .doesNotContain("rule=");
  }

  private static String reference() {
    return program.bean(Registrations.class).reference("N4711-1");
  }

  private static String rehearsedSheet() {
    String draft = "{\"level\":\"nord\",\"effectiveFrom\":\"2026-10-01\",\"csv\":\"" + CSV + "\"}";
    String sheet = idIn(program.as("L1").post("/api/sheets", draft));
    assertThat(program.as("L1").post("/api/sheets/" + sheet + "/check", "{}").body())
        .contains("kontrolleret");
    assertThat(program.as("L1").post("/api/sheets/" + sheet + "/rehearse", "{}").statusCode())
        .isLessThan(300);
    return sheet;
  }

  private static String standIn() {
    String id = UUID.randomUUID().toString();
    try (SessionForTests leader = SessionForTests.of(program, "L1")) {
      leader.form("/stedfortraeder", "id=" + id + "&deputy=L2&from=2026-12-01&to=2026-12-02");
    }
    return id;
  }

  private static String idIn(HttpResponse<String> answer) {
    Matcher id = ID.matcher(answer.body());
    assertThat(id.find()).as(answer.body()).isTrue();
    return id.group(1);
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  @Test
  void everyAddressIsKnownHere() {
    Set<String> answered =
        Route.all().stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new));

    assertThat(answered).isEqualTo(mapped());
  }

  private static Set<String> mapped() {
    return program.beans(RequestMappingInfoHandlerMapping.class).stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(EveryRouteTest::names)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> names(RequestMappingInfo mapping) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    List<String> words = methods.stream().map(RequestMethod::name).toList();
    return mapping.getPatternValues().stream()
        .flatMap(
            pattern ->
                (words.isEmpty() ? List.of("ANY") : words)
                    .stream().map(method -> method + " " + pattern));
  }

  @Test
  void whoeverItIsNoAffairOfSeesNothing() {
    List<String> leaks = new ArrayList<>();
    for (String account : OTHERS) {
      try (SessionForTests session = SessionForTests.of(program, account)) {
        // What is open to nobody in particular is tried as nobody.
        for (Route route : Route.all().stream().filter(one -> !one.isOpen()).toList()) {
          HttpResponse<String> answer = tried(route, account, session);
          boolean shut = answer.statusCode() == 403 || answer.statusCode() == 404;
          boolean wrong = answer.statusCode() >= 500 || !route.mayOpen(account) && !shut;
          if (wrong || tellsWho(answer) && !route.isFor(account)) {
            leaks.add(account + " " + route.name() + ": " + answer.statusCode());
          }
        }
      }
    }

    assertThat(leaks).isEmpty();
  }

  @Test
  void nobodyIsAskedToLogIn() {
    List<String> leaks = new ArrayList<>();
    try (SessionForTests session = SessionForTests.ofNobody(program)) {
      for (Route route : Route.all()) {
        HttpResponse<String> answer = tried(route, null, session);
        if (tellsWho(answer) || !route.isOpen() && !asksToLogIn(answer)) {
          leaks.add(route.name() + ": " + answer.statusCode());
        }
      }
    }

    assertThat(leaks).isEmpty();
  }

  private static boolean asksToLogIn(HttpResponse<String> answer) {
    return answer.statusCode() == 401
        || answer.statusCode() == 302
            && answer.headers().firstValue("Location").orElse("").contains("/log-ind");
  }

  /** Else the tests above could hold of addresses that open to nobody. */
  @Test
  void whoseAffairItIsGetsThrough() {
    List<String> shut = new ArrayList<>();
    try (SessionForTests leader = SessionForTests.of(program, "L1");
        SessionForTests coordinator = SessionForTests.of(program, "P5");
        SessionForTests officer = SessionForTests.of(program, "P3");
        SessionForTests liaison = SessionForTests.of(program, "F1")) {
      Map<String, SessionForTests> sessions =
          Map.of("L1", leader, "P5", coordinator, "P3", officer, "F1", liaison);
      for (Route route : Route.all().stream().filter(one -> !one.who().equals("none")).toList()) {
        String account = whoever(route);
        HttpResponse<String> answer =
            tried(route, account, Objects.requireNonNull(sessions.get(account)));
        if (!route.isOpen() && (answer.statusCode() == 403 || answer.statusCode() == 404)
            || answer.statusCode() >= 500) {
          shut.add(route.name() + ": " + answer.statusCode() + " " + answer.body());
        }
      }
      assertThat(shut).isEmpty();
      assertThat(tellsWho(leader.get("/forloeb/" + reference()))).isTrue();
    }
  }

  private static String whoever(Route route) {
    return Stream.of("L1", "P5", "P3", "F1").filter(route::mayOpen).findFirst().orElse("P5");
  }

  @Test
  void whateverTellsOfSomebodyIsInTheAccessLog() {
    List<String> missing = new ArrayList<>();
    int told = 0;
    for (String account : List.of("L1", "L8", "P1", "P2", "P3", "P5")) {
      try (SessionForTests session = SessionForTests.of(program, account)) {
        for (Route route : Route.all().stream().filter(EveryRouteTest::canBeAskedTwice).toList()) {
          int before = entries(account);
          if (route.mayOpen(account) && tellsWho(tried(route, account, session))) {
            told++;
            if (entries(account) == before) {
              missing.add(account + " " + route.name());
            }
          }
        }
      }
    }

    assertThat(missing).isEmpty();
    assertThat(told).as("answers that tell of somebody").isGreaterThan(25);
  }

  private static boolean canBeAskedTwice(Route route) {
    return !route.isOpen() && !route.path().endsWith("/slut");
  }

  private static int entries(String account) {
    LocalDate day = LocalDate.of(2026, 9, 4);
    return program
        .bean(AccessLog.class)
        .search(AccessQuery.between(day, day, account, "N4711"))
        .size();
  }

  @Test
  void aFormThatLacksAFieldOrSendsAFileForItIsTheSendersFault() {
    List<String> ours = new ArrayList<>();
    try (SessionForTests leader = SessionForTests.of(program, "L1");
        SessionForTests coordinator = SessionForTests.of(program, "P5")) {
      for (Route route : Route.all().stream().filter(EveryRouteTest::isForm).toList()) {
        SessionForTests session = whoever(route).equals("L1") ? leader : coordinator;
        String path = filled(route.path());
        String body = filled(route.body());
        List<HttpResponse<String>> answers = new ArrayList<>();
        answers.add(session.files(path, body));
        for (String field : body.split("&")) {
          answers.add(session.form(path, body.replace(field, "x=y")));
        }
        answers.stream()
            .filter(answer -> answer.statusCode() >= 500 || answer.body().contains("ultipart"))
            .forEach(answer -> ours.add(route.name() + ": " + answer.statusCode()));
      }
    }

    assertThat(ours).isEmpty();
  }

  private static boolean isForm(Route route) {
    return !route.isApi()
        && !route.isOpen()
        && route.method().equals("POST")
        && !route.body().isEmpty();
  }

  @Test
  void onlyTheCoordinatorTakesAnothersRole() {
    for (String account : OTHERS) {
      try (SessionForTests session = SessionForTests.of(program, account)) {
        assertThat(session.form("/rolle/tag", "konto=L1").statusCode()).as(account).isEqualTo(403);
      }
    }
  }

  private static boolean tellsWho(HttpResponse<String> answer) {
    return answer.body().toLowerCase(Locale.ROOT).contains(PERSON);
  }

  private static HttpResponse<String> tried(
      Route route, @Nullable String account, SessionForTests session) {
    String path = filled(route.path());
    String body = filled(route.body());
    if (!route.isApi()) {
      return route.method().equals("GET") ? session.get(path) : session.form(path, body);
    }
    if (account == null) {
      return program.as("L1").anonymously(path, route.method(), body);
    }
    return program
        .as(account)
        .send(
            path,
            route.method(),
            BodyPublishers.ofString(body),
            Map.of("If-Match", "\"1\"", "Content-Type", route.bodyType()));
  }

  private static String filled(String text) {
    String filled =
        text.replace("@rehearsed", "@sheet")
            .replace("@text", "digest")
            .replace("@document", "samtaleguide");
    for (Map.Entry<String, String> place : places.entrySet()) {
      filled = filled.replace(place.getKey(), place.getValue());
    }
    return filled;
  }
}
