package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.access.Callers;
import dk.naervaer.service.inbox.Horizons;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.platform.sql.Horizon;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What the database lets somebody see, asked straight in the portal's role for everybody and
 * everything there is, and over HTTP by many at once through two connections.
 */
class SecondWallTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final List<String> UNITS = List.of("nord", "nord-nat", "syd", "alene");
  private static final int EMPLOYEES = 40;
  private static final List<String> TABLES =
      List.of(
          "employee",
          "employment_version",
          "absence_version",
          "talk",
          "answer",
          "advisory",
          "inbox_item",
          "liaison_step",
          "held_data_shown",
          "employee_notice");

  /** Whose people are whose, told apart from the program: these units' facts are theirs. */
  private static final Map<String, Set<String>> THEIRS =
      Map.ofEntries(
          Map.entry("L1", Set.of("nord", "nord-nat")),
          Map.entry("L8", Set.of("nord", "nord-nat")),
          Map.entry("L2", Set.of("syd")),
          Map.entry("L9", Set.of()),
          Map.entry("F0", Set.of()),
          Map.entry("F1", Set.of()),
          Map.entry("M1", Set.of()),
          Map.entry("M2", Set.of()),
          Map.entry("P1", Set.of("nord", "nord-nat", "syd")),
          Map.entry("P2", Set.copyOf(UNITS)),
          Map.entry("P3", Set.copyOf(UNITS)),
          Map.entry("P4", Set.of()),
          Map.entry("P5", Set.copyOf(UNITS)));

  private static final Pattern PERSON = Pattern.compile("N47\\d\\d");
  private static final int AT_ONCE = 8;

  private static LiveProgram program;

  @BeforeAll
  static void everyUnitHasPeopleWhoAreSick() {
    program =
        LiveProgram.withEverybody(
            database,
            TOPICS,
            Instant.parse("2026-09-01T10:00:00Z"),
            "--naervaer.database.portal.pool-size=2");
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      for (int number = 0; number < EMPLOYEES; number++) {
        payroll.publish(Facts.employment(employee(number), unitOf(number), null, "0999"));
        payroll.publish(Facts.sick(employee(number), 1, LocalDate.of(2026, 9, 1), null));
      }
      payroll.flush();
    }
    // The leaders have been told, nobody else has been asked yet.
    program.advanceTo(Instant.parse("2026-09-04T10:00:00Z"));
    program.settle();
    for (int number = 0; number < UNITS.size(); number++) {
      tellMoreAbout(number);
    }
  }

  private static void tellMoreAbout(int number) {
    String about = "\"employmentId\":\"" + employee(number) + "-1\"";
    program.ask(
        "/api/talks", "{\"id\":\"T\"," + about + ",\"kind\":\"ring\",\"heldOn\":\"2026-09-03\"}");
    program.ask(
        "/api/answers",
        "{\"id\":\"Q\","
            + about
            + ",\"question\":\"concern\",\"answer\":\"yes\",\"answeredAt\":\"2026-09-04T08:00:00Z\"}");
    program.ask("/api/held", "{\"employeeId\":\"" + employee(number) + "\"}");
  }

  private static String employee(int number) {
    return "N47" + (10 + number);
  }

  private static String unitOf(int number) {
    return UNITS.get(number % UNITS.size());
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  @Test
  void nobodySeesARowAboutSomebodyElses() throws SQLException {
    List<String> leaks = new ArrayList<>();
    int probes = 0;
    int seen = 0;
    try (Connection portal = portal()) {
      for (Map.Entry<String, Set<String>> one : new TreeMap<>(THEIRS).entrySet()) {
        Horizon horizon = horizon(one.getKey());
        for (int number = 0; number < EMPLOYEES; number++) {
          for (String table : TABLES) {
            horizon.tell(portal);
            boolean there = isThere(portal, table, employee(number));
            portal.rollback();
            probes++;
            seen += there ? 1 : 0;
            if (there && !one.getValue().contains(unitOf(number))) {
              leaks.add(one.getKey() + " sees " + table + " of " + unitOf(number));
            }
          }
        }
      }
    }

    assertThat(leaks).isEmpty();
    assertThat(probes).isGreaterThan(5_000);
    // Else nobody would see anything, and the wall would be no wall but a locked house.
    assertThat(seen).isGreaterThan(700);
  }

  @Test
  void whoeverItIsTheAffairOfSeesTheFacts() throws SQLException {
    try (Connection portal = portal()) {
      for (Map.Entry<String, Set<String>> one : THEIRS.entrySet()) {
        for (int number = 0; number < UNITS.size(); number++) {
          horizon(one.getKey()).tell(portal);
          assertThat(isThere(portal, "absence_version", employee(number)))
              .as(one.getKey() + " and " + unitOf(number))
              .isEqualTo(one.getValue().contains(unitOf(number)));
          portal.rollback();
        }
      }
    }
  }

  @Test
  void withoutAWordOfWhoAsksThereIsNobody() throws SQLException {
    try (Connection portal = portal()) {
      for (String table : TABLES) {
        assertThat(count(portal, table)).as(table).isZero();
      }
    }
  }

  @Test
  void whatWasToldEndsWithTheTransaction() throws SQLException {
    try (Connection portal = portal()) {
      horizon("P5").tell(portal);
      assertThat(count(portal, "employment_version")).isEqualTo(EMPLOYEES);
      portal.rollback();
      assertThat(count(portal, "employment_version")).isZero();
      horizon("L2").tell(portal);
      assertThat(count(portal, "employment_version")).isEqualTo(EMPLOYEES / UNITS.size());
      portal.commit();
      assertThat(count(portal, "employment_version")).isZero();
    }
  }

  @Test
  void thePortalWritesNothing() throws SQLException {
    try (Connection portal = portal()) {
      horizon("P5").tell(portal);
      for (String table : TABLES) {
        assertThatThrownBy(() -> run(portal, "delete from " + table))
            .as(table)
            .hasMessageContaining("permission denied");
        portal.rollback();
        horizon("P5").tell(portal);
      }
    }
  }

  @Test
  void manyAtOnceThroughTwoConnectionsSeeTheirOwnOnly() throws Exception {
    List<String> accounts = THEIRS.keySet().stream().sorted().toList();
    List<String> paths =
        List.of("/api/advisories", "/api/inbox", "/api/open-absences", "/api/liaison/queue");
    int requests = Integer.getInteger("naervaer.probes", 600);
    List<Future<Set<String>>> leaks = new ArrayList<>();
    int[] answers = new int[1];
    Random random = new Random(9);
    try (HttpClient client = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int number = 0; number < requests; number++) {
        String account = accounts.get(random.nextInt(accounts.size()));
        String path = paths.get(random.nextInt(paths.size()));
        leaks.add(threads.submit(() -> strangersIn(client, account, path, answers)));
      }
      for (Future<Set<String>> leak : leaks) {
        assertThat(leak.get()).isEmpty();
      }
    }

    assertThat(answers[0]).as("answers that tell of somebody").isGreaterThan(requests / 10);
  }

  private static Set<String> strangersIn(
      HttpClient client, String account, String path, int[] answers) throws Exception {
    String secret = account + ":" + program.as(account).password();
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(program.address() + path))
                .header(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(account + " " + path).isEqualTo(200);
    Set<String> told =
        PERSON.matcher(answer.body()).results().map(MatchResult::group).collect(Collectors.toSet());
    if (!told.isEmpty()) {
      synchronized (answers) {
        answers[0]++;
      }
    }
    Set<String> theirs =
        IntStream.range(0, EMPLOYEES)
            .filter(number -> THEIRS.getOrDefault(account, Set.of()).contains(unitOf(number)))
            .mapToObj(SecondWallTest::employee)
            .collect(Collectors.toSet());
    told.removeAll(theirs);
    return told.isEmpty() ? Collections.emptySet() : Set.of(account + " " + path + " " + told);
  }

  private static Horizon horizon(String account) {
    return program.bean(Horizons.class).of(program.bean(Callers.class).of(account));
  }

  private static Connection portal() throws SQLException {
    Connection portal = database.portal().getConnection();
    portal.setAutoCommit(false);
    return portal;
  }

  private static boolean isThere(Connection portal, String table, String employee)
      throws SQLException {
    try (var query =
        portal.prepareStatement(
            "select exists (select from " + table + " where employee_id = ?)")) {
      query.setString(1, employee);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }

  private static long count(Connection portal, String table) throws SQLException {
    try (var query = portal.createStatement();
        var rows = query.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void run(Connection portal, String sql) throws SQLException {
    try (var statement = portal.createStatement()) {
      statement.execute(sql);
    }
  }
}
