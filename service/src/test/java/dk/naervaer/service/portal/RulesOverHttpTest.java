package dk.naervaer.service.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.service.command.Terminal;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.remote.RulesCommand;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The side ways of a sheet's life, and changes so large that they are asked about, in a program
 * with sixty people who are away.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RulesOverHttpTest {
  private static final String HEADER =
      "id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note\n";
  private static final LocalDate DAY_ONE = LocalDate.of(2026, 5, 4);
  private static final int AWAY = 60;

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();
  @TempDir static Path folder;

  private static LiveProgram program;
  private static AccountForTests leader;
  private static AccountForTests member;
  private static AccountForTests coordinator;

  @BeforeAll
  static void sixtyAreAway() throws IOException {
    Topics topics = ServersForTests.running().freshTopics();
    copy(LiveProgram.EVERYBODY, folder);
    program =
        LiveProgram.withEverybody(
            database,
            topics,
            Instant.parse("2026-05-06T08:00:00Z"),
            "--naervaer.rules=" + folder.resolve("rules"),
            "--naervaer.config=" + folder.resolve("config"));
    leader = program.as("L1");
    member = program.as("M1");
    coordinator = program.as("P5");
    try (PayrollForTests payroll = new PayrollForTests(topics)) {
      for (int i = 0; i < AWAY; i++) {
        payroll.publish(Facts.employment("E" + i, "nord", null, "0999"));
        payroll.publish(Facts.sick("E" + i, 1, DAY_ONE, null));
      }
      payroll.flush();
      program.settle();
    }
    assertThat(standing("K03")).isEqualTo(AWAY);
  }

  @AfterAll
  static void end() {
    program.close();
  }

  @Test
  @Order(1)
  void aRehearsalThatTakesLongGoesOnByItselfAndCanBeCancelled() {
    String sheet = draft(member, "nord", "2026-07-01", false, "T02;dag;2;;alle;ring;;2;leder;");
    assertThat(member.post(sheet + "/check", "{}").statusCode()).isEqualTo(200);
    blockedWhile(
        () -> {
          HttpResponse<String> begun = member.post(sheet + "/rehearse", "{}");
          assertThat(begun.statusCode()).isEqualTo(202);
          assertThat(begun.headers().firstValue("Location")).hasValue(sheet + "/progress");
          assertThat(member.get(sheet + "/progress").body()).isEqualTo("0");
          assertThat(program.as("M2").get(sheet + "/progress").statusCode()).isEqualTo(404);
          assertThat(member.post(sheet + "/cancel", "{}").statusCode()).isEqualTo(204);
        });
    Eventually.isSo(
        "the rehearsal has ended", () -> member.get(sheet + "/progress").statusCode() == 404);
    assertThat(member.get(sheet + "/rehearsal").statusCode()).as("no outcome").isEqualTo(404);
    assertThat(member.get(sheet + "/steps").body()).contains("G121");
    assertThat(member.post(sheet + "/rehearse", "{}").statusCode()).isEqualTo(200);
    assertThat(member.get(sheet + "/rehearsal").body()).contains("typicalCases");
  }

  @Test
  @Order(2)
  void theCommitteeSaysNoAndTheAuthorTakesBack() {
    String refused = sent("2026-07-02");
    assertThat(leader.post(refused + "/refuse", "{}").body()).contains("G114");
    assertThat(leader.post(refused + "/refuse", "{\"reason\":\"ikke nu\"}").body())
        .contains("afvist");
    assertThat(leader.post(refused + "/send", "{}").body()).contains("G101");

    String taken = sent("2026-07-03");
    assertThat(member.post(taken + "/withdraw", "{}").body()).contains("trukket tilbage");
  }

  @Test
  @Order(3)
  void theCoordinatorBlocksWhatWasAdoptedButNeverApproves() {
    String sheet = sent("2026-07-04");
    String hash = hash(member, sheet);
    assertThat(coordinator.post(sheet + "/sign", sign("leader", hash)).body()).contains("G113");
    sign(sheet);
    assertThat(leader.post(sheet + "/block", "{\"reason\":\"nej\"}").body()).contains("G112");
    assertThat(coordinator.post(sheet + "/block", "{\"reason\":\"fejl i rækken\"}").statusCode())
        .isEqualTo(200);
    assertThat(folder.resolve("rules/regelark/nord/2026-07-04.csv")).doesNotExist();
  }

  @Test
  @Order(4)
  void theCoordinatorPublishesTheLaw() throws IOException {
    String law = Files.readString(folder.resolve("rules/regelark/lov/2020-01-01.csv"));
    String text =
        law.replace(
            "L29;dag;29;;alle;lovpligtig samtale;9", "L29;dag;28;;alle;lovpligtig samtale;9");
    String sheet =
        draft(coordinator, "lov", "2026-07-05", false, text.substring(text.indexOf('\n') + 1));
    assertThat(member.get(sheet + "/steps").statusCode()).isEqualTo(404);
    assertThat(coordinator.post(sheet + "/check", "{}").statusCode()).isEqualTo(200);
    assertThat(coordinator.post(sheet + "/rehearse", "{}").statusCode()).isEqualTo(200);
    String published = "{\"hash\":\"" + hash(coordinator, sheet) + "\"}";
    assertThat(coordinator.post(sheet + "/publish", published).body()).contains("G107");
    coordinator.get(sheet + "/rehearsal");
    assertThat(coordinator.post(sheet + "/publish", published).body()).contains("planlagt");
  }

  @Test
  @Order(5)
  void thresholdsAreRehearsedSeenAndSigned() {
    String yaml = body("case-gap-days: {2020-01-01: 0, 2026-08-01: 7}\n", false);
    assertThat(leader.post("/api/thresholds/rehearse", yaml).statusCode()).isEqualTo(403);
    HttpResponse<String> rehearsed = coordinator.post("/api/thresholds/rehearse", yaml);
    assertThat(rehearsed.statusCode()).isEqualTo(200);
    assertThat(coordinator.post("/api/thresholds/sign", yaml).body()).contains("G107");
    String hash = JsonMapper.shared().readTree(rehearsed.body()).path("hash").stringValue();
    assertThat(leader.get("/api/thresholds/" + hash + "/rehearsal").statusCode()).isEqualTo(404);
    assertThat(coordinator.get("/api/thresholds/" + hash + "/rehearsal").body())
        .contains("typicalCases");
    String other = body("case-gap-days: {2020-01-01: 0, 2026-09-01: 9}\n", false);
    JsonNode tried =
        JsonMapper.shared().readTree(coordinator.post("/api/thresholds/rehearse", other).body());
    String another = "/api/thresholds/" + tried.path("hash").stringValue() + "/rehearsal";
    assertThat(coordinator.get(another).statusCode()).isEqualTo(200);

    program.advanceTo(Instant.parse("2026-05-06T09:00:00Z"));
    assertThat(coordinator.post("/api/thresholds/sign", yaml).statusCode()).isEqualTo(200);
    assertThat(folder.resolve("config/thresholds.yaml")).content().contains("2026-08-01: 7");
    HttpResponse<String> outdated = coordinator.post("/api/thresholds/sign", other);
    assertThat(outdated.statusCode()).isEqualTo(409);
    assertThat(outdated.body()).as("it would undo what was signed meanwhile").contains("G131");
    assertThat(folder.resolve("config/thresholds.yaml")).content().contains("2026-08-01: 7");
    assertThat(coordinator.get(another).statusCode()).isEqualTo(200);
    assertThat(coordinator.post("/api/thresholds/sign", other).body())
        .as("that rehearsal knew nothing of it either")
        .contains("G131");
    assertThat(coordinator.post("/api/thresholds/rehearse", other).statusCode()).isEqualTo(200);
    assertThat(coordinator.get(another).statusCode()).isEqualTo(200);
    assertThat(coordinator.post("/api/thresholds/sign", other).statusCode()).isEqualTo(200);
  }

  @Test
  @Order(6)
  void aSwapThatWouldTakeBackMostOfWhatStandsAsksFirst() {
    String sheet =
        draft(
            member,
            "nord",
            "2026-05-07",
            true,
            "K03;;;;;fravalgt;;;;\nT99;dag;99;;alle;ring;;2;leder;");
    prepare(sheet);
    String hash = hash(member, sheet);
    leader.get(sheet + "/rehearsal");
    member.get(sheet + "/rehearsal");
    assertThat(leader.post(sheet + "/sign", sign("leader", hash)).statusCode()).isEqualTo(200);
    HttpResponse<String> asked = member.post(sheet + "/sign", sign("employee", hash));
    assertThat(asked.statusCode()).isEqualTo(409);
    assertThat(asked.body()).contains("G120").contains(String.valueOf(AWAY));
    String confirmed = sign("employee", hash).replace("}", ",\"confirmed\":true}");
    assertThat(member.post(sheet + "/sign", confirmed).body()).contains("planlagt");
    assertThat(standing("K03")).as("nothing changes before its day").isEqualTo(AWAY);

    program.advanceTo(Instant.parse("2026-05-07T08:00:00Z"));
    program.settle();
    assertThat(standing("K03")).isZero();
    stopAtOnce(sheet);
    giveNotice(sheet);
  }

  private static void stopAtOnce(String sheet) {
    String stop = "{\"until\":\"2026-05-12\",\"reason\":\"fravalgt ved en fejl\"}";
    assertThat(coordinator.post(sheet + "/stop", stop).body()).contains("G120");
    String confirmed = stop.replace("}", ",\"confirmed\":true}");
    assertThat(coordinator.post(sheet + "/stop", confirmed).statusCode()).isEqualTo(200);
    program.settle();
    assertThat(standing("K03"))
        .as("on the day of the stop, not on the next morning")
        .isEqualTo(AWAY);
    assertThat(member.get("/api/sheets/told").body()).contains("standset");
  }

  private static void giveNotice(String sheet) {
    String notice = "{\"until\":\"2026-05-20\",\"reason\":\"vi begynder forfra\"}";
    assertThat(coordinator.post(sheet + "/notice", notice).body()).contains("G102");
    assertThat(leader.post(sheet + "/notice", notice.replace("2026-05-20", "2026-05-07")).body())
        .contains("G119");
    assertThat(leader.post(sheet + "/notice", notice).body()).contains("opsagt");
  }

  @Test
  @Order(7)
  void theCommandDoesTheSame(@TempDir Path own) throws IOException {
    Path credentials = own.resolve("credentials.properties");
    Files.writeString(credentials, "account.M1.password=secret-of-M1\n");
    Path csv = own.resolve("sheet.csv");
    Files.writeString(csv, HEADER + "T02;dag;2;;alle;ring;;2;leder;\n");
    Told drafted =
        command("draft", credentials, "--level=nord", "--from=2026-09-09", "--sheet=" + csv);
    assertThat(drafted.code()).as(drafted.err()).isZero();
    String id = JsonMapper.shared().readTree(drafted.out()).path("id").stringValue();
    assertThat(command("check", credentials, "--id=" + id).code()).isZero();
    assertThat(command("rehearse", credentials, "--id=" + id).code()).isZero();
    assertThat(command("rehearsal", credentials, "--id=" + id).out()).contains("typicalCases");
    Told block = command("block", credentials, "--id=" + id, "--reason=nej");
    assertThat(block.code()).isEqualTo(1);
    assertThat(block.err()).contains("G112");
    assertThat(command("sing", credentials, "--id=" + id).code()).isEqualTo(2);
    assertThat(command("withdraw", credentials, "--id=" + id).out()).contains("trukket tilbage");
    assertThat(command("steps", credentials, "--id=" + id).out()).contains("G112");
  }

  private record Told(int code, String out, String err) {}

  private static Told command(String step, Path credentials, String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> arguments = new ArrayList<>();
    arguments.add(step);
    arguments.add("--server=" + program.address());
    arguments.add("--account=M1");
    arguments.add("--credentials=" + credentials);
    arguments.addAll(List.of(more));
    Terminal terminal =
        new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    int code = new RulesCommand(terminal).run(arguments);
    return new Told(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  // ---- steps

  private static String sent(String from) {
    String sheet = draft(member, "nord", from, false, "T02;dag;2;;alle;ring;;2;leder;");
    prepare(sheet);
    return sheet;
  }

  private static void prepare(String sheet) {
    for (String step : new String[] {"/check", "/rehearse", "/send"}) {
      HttpResponse<String> answer = member.post(sheet + step, "{}");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }

  private static void sign(String sheet) {
    String hash = hash(member, sheet);
    leader.get(sheet + "/rehearsal");
    member.get(sheet + "/rehearsal");
    assertThat(leader.post(sheet + "/sign", sign("leader", hash)).statusCode()).isEqualTo(200);
    assertThat(member.post(sheet + "/sign", sign("employee", hash)).body()).contains("planlagt");
  }

  private static String sign(String side, String hash) {
    return "{\"side\":\"" + side + "\",\"hash\":\"" + hash + "\"}";
  }

  private static String draft(
      AccountForTests author, String level, String from, boolean running, String rows) {
    String json =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "level", level,
                    "effectiveFrom", from,
                    "runningCases", running,
                    "csv", HEADER + rows.strip() + "\n"));
    HttpResponse<String> drafted = author.post("/api/sheets", json);
    assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
    return "/api/sheets/"
        + UUID.fromString(JsonMapper.shared().readTree(drafted.body()).path("id").stringValue());
  }

  private static String hash(AccountForTests reader, String sheet) {
    String id = sheet.substring(sheet.lastIndexOf('/') + 1);
    for (JsonNode one : JsonMapper.shared().readTree(reader.get("/api/sheets").body())) {
      if (one.path("id").stringValue().equals(id)) {
        return one.path("hash").stringValue();
      }
    }
    throw new AssertionError("no sheet " + id);
  }

  private static String body(String yaml, boolean confirmed) {
    return JsonMapper.shared().writeValueAsString(Map.of("yaml", yaml, "confirmed", confirmed));
  }

  /** So many of a row are given and stand. */
  private static long standing(String row) {
    return program.lines().stream()
        .filter(line -> line.rule().equals(row) && line.status() == AdvisoryStatus.GIVEN)
        .count();
  }

  /** Nobody can read the past meanwhile. */
  private static void blockedWhile(Runnable work) {
    database
        .transactions()
        .executeWithoutResult(
            _ -> {
              database.jdbc().sql("lock table employee in access exclusive mode").update();
              work.run();
            });
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
