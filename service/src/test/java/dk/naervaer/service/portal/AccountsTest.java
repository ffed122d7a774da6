package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.StandIns;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody sees what is his or her affair, and nobody anything else. */
class AccountsTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final Pattern EMPLOYEE = Pattern.compile("\"employeeId\":\"(\\w+)\"");
  private static LiveProgram program;

  @BeforeAll
  static void somePeopleAreSick() {
    Instant begin = Instant.parse("2026-09-01T10:00:00Z");
    program = LiveProgram.withEverybody(database, TOPICS, begin);
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      sick("N1", "nord", null, payroll);
      sick("N2", "nord", "L2", payroll);
      sick("N3", "nord-nat", "L77", payroll);
      sick("S1", "syd", "L2", payroll);
      sick("A1", "alene", null, payroll);
      payroll.flush();
    }
    program.advanceTo(Instant.parse("2026-09-25T10:00:00Z"));
    program.settle();
  }

  private static void sick(
      String employee, String workUnit, @Nullable String leader, PayrollForTests payroll) {
    payroll.publish(Facts.employment(employee, workUnit, leader, "0999"));
    payroll.publish(Facts.sick(employee, 1, LocalDate.of(2026, 9, 1), null));
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  @ParameterizedTest(name = "{0} sees {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "coordinator, A1 N1 N2 N3 S1",
        "P5, A1 N1 N2 N3 S1",
        // A leader: the unit's people but for whom payroll names another, and those elsewhere.
        "L1, N1 N3",
        "L2, N2 S1",
        // The deputy stands in for the unit's leader, not for another's people in the unit.
        "L8, N1 N3",
        // The level above has leaders of its own below it.
        "L9, -",
        "F1, N1 N2 N3",
        "F0, A1 S1",
        "P1, N1 N2 N3 S1",
        "P2, A1 N1 N2 N3 S1",
        "M1, -",
        "M2, -",
        "P3, -",
        "P4, -"
      })
  void everybodySeesTheirOwn(String account, @Nullable String employees) {
    assertThat(seenBy(account))
        .isEqualTo(
            employees == null
                ? Set.of()
                : Stream.of(employees.split(" ")).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void whoIsAddressedSeesOnlyWhatIsAddressedToThem() {
    assertThat(program.as("P2").get("/api/advisories").body())
        .contains("R35")
        .doesNotContain("K03", "K10", "L29");
    assertThat(program.as("F1").get("/api/advisories").body())
        .contains("K10")
        .doesNotContain("K03", "K20", "R35");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/overblik", "/anything", "/actuator/env"})
  void aPageThatIsNotOpenedToARoleIsTheCoordinatorsAlone(String page) {
    for (String account : "L1 L8 L9 F1 M1 M2 P1 P2 P3 P4".split(" ")) {
      assertThat(program.as(account).get(page).statusCode()).as(account).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "L1, /i-dag",
    "L8, /i-dag",
    "F1, /i-dag",
    "M1, /ark",
    "P3, /databeskyttelse",
    "P4, /drift"
  })
  void theFirstPageLeadsToOnesOwnWork(String account, String home) {
    assertThat(program.as(account).get("/").headers().firstValue("Location")).hasValue(home);
  }

  @ParameterizedTest(name = "{0} may tell of {1}: {2}")
  @CsvSource({
    "coordinator, A1-1, true",
    "L1, N1-1, true",
    "L8, N1-1, true",
    "L2, N2-1, true",
    "L1, N2-1, false",
    "L8, N2-1, false",
    "L1, S1-1, false",
    "L9, N1-1, false",
    "F1, N1-1, false",
    "P1, N1-1, false",
    "P2, N1-1, false",
    "M1, N1-1, false",
    "P4, N1-1, false"
  })
  void onlyWhoLeadsSomebodyTellsAboutThem(String account, String employment, boolean may) {
    // The same talk told by another is known: 200 instead of 201.
    assertThat(talk(account, employment))
        .satisfies(status -> assertThat(status < 300).isEqualTo(may));
    assertThat(talk(account, employment)).isEqualTo(may ? 200 : 404);
    assertThat(whyNotYet(account, employment)).isEqualTo(may ? 200 : 404);
  }

  /** Not for N2, who is in another's unit: there the unit's own deputy stands in. */
  @Test
  void whoStandsInSeesTheUnitsPeopleOnTheDaysSetAndNoLonger() {
    StandIns standIns = program.bean(StandIns.class);
    Caller leader = program.bean(Callers.class).of("L2");
    LocalDate today = LocalDate.of(2026, 9, 25);
    UUID id = UUID.randomUUID();
    assertThat(standIns.register(leader, id, "L9", today, today.plusDays(3)))
        .isEqualTo(StandIns.Outcome.TAKEN);
    try {
      assertThat(seenBy("L9")).containsExactly("S1");
    } finally {
      assertThat(standIns.end(leader, id)).isTrue();
    }
    assertThat(seenBy("L9")).isEmpty();
    assertThat(standIns.register(leader, id, "L9", today.plusDays(1), today.plusDays(3)))
        .as("one id is one, ended or not, and who asks is told")
        .isEqualTo(StandIns.Outcome.TOLD_BEFORE);
    assertThat(standIns.of(leader)).isEmpty();
  }

  @ParameterizedTest(name = "{0} asks {1} from day {2} to day {3}: {4}")
  @CsvSource({
    "L2, P4, 0, 1, UNKNOWN_PERSON",
    "L2, L2, 0, 1, UNKNOWN_PERSON",
    "L2, L9, -1, 1, BAD_DAYS",
    "L2, L9, 2, 1, BAD_DAYS",
    "L2, L9, 0, 400, BAD_DAYS",
    "P4, L9, 0, 1, NOT_A_LEADER",
    "L8, L9, 0, 1, NOT_A_LEADER"
  })
  void notJustAnybodyStandsIn(
      String account, String deputy, int from, int to, StandIns.Outcome outcome) {
    LocalDate today = LocalDate.of(2026, 9, 25);
    Caller caller = program.bean(Callers.class).of(account);

    assertThat(
            program
                .bean(StandIns.class)
                .register(
                    caller, UUID.randomUUID(), deputy, today.plusDays(from), today.plusDays(to)))
        .isEqualTo(outcome);
  }

  @Test
  void aLeaderHasTwentyStandInsAtMost() {
    StandIns standIns = program.bean(StandIns.class);
    Caller leader = program.bean(Callers.class).of("L2");
    LocalDate later = LocalDate.of(2026, 12, 1);
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(20).toList();
    assertThat(ids)
        .allSatisfy(
            id ->
                assertThat(standIns.register(leader, id, "L9", later, later))
                    .isEqualTo(StandIns.Outcome.TAKEN));
    assertThat(standIns.register(leader, UUID.randomUUID(), "L9", later, later))
        .isEqualTo(StandIns.Outcome.ENOUGH);
    assertThat(standIns.register(leader, ids.getFirst(), "L9", later, later))
        .as("the same once more")
        .isEqualTo(StandIns.Outcome.TAKEN);
    assertThat(ids).allMatch(id -> standIns.end(leader, id));
  }

  private static int talk(String account, String employment) {
    String json =
        "{\"id\":\"T-%s\",\"employmentId\":\"%s\",\"kind\":\"ring\",\"heldOn\":\"2026-09-02\"}"
            .formatted(employment, employment);
    return program.as(account).post("/api/talks", json).statusCode();
  }

  private static int whyNotYet(String account, String employment) {
    String json = "{\"employmentId\":\"%s\"}".formatted(employment);
    return program.as(account).post("/api/why-not-yet", json).statusCode();
  }

  @Test
  void aWrongPasswordOrAnUnknownNameOpensNothing() {
    var leader = program.as("L1");
    for (var false_ :
        Stream.of("L1 wrong", "L77 secret-of-L77", "F9 x").map(pair -> pair.split(" ")).toList()) {
      var stranger =
          new dk.naervaer.service.testing.AccountForTests(leader.address(), false_[0], false_[1]);
      assertThat(stranger.get("/api/advisories").statusCode()).isEqualTo(401);
    }
  }

  private static Set<String> seenBy(String account) {
    String body = program.as(account).get("/api/advisories").body();
    return EMPLOYEE
        .matcher(body)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
