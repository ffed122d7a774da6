package dk.naervaer.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A morning with a mail server, a liaison who has a deputy, and rows that ask for fast track and
 * for help with a concern; and the words to use it.
 */
final class JobCentreDay implements AutoCloseable {
  private static final LocalDate BEGIN = LocalDate.of(2026, 10, 1);
  static final int DAYS_BEFORE_THE_QUEUE = 8;

  final MailForTests mails = new MailForTests();
  final InboxDay day;

  /**
   * Begins it.
   *
   * @param folder for its rules and settings
   */
  JobCentreDay(TestDatabase database, Path folder) throws IOException {
    copy(LiveProgram.EVERYBODY, folder);
    Files.writeString(
        folder.resolve("rules/regelark/lov/2020-01-01.csv"),
        "F35;dag;36;;forventet langvarig;fast track senest;30;5;fastholdelseskonsulent;\n",
        StandardOpenOption.APPEND);
    Files.writeString(
        folder.resolve("rules/regelark/kommunen/2020-01-01.csv"),
        "B01;bekymring;1;;alle;hjælp ved bekymring;;2;fastholdelseskonsulent;\n",
        StandardOpenOption.APPEND);
    Path organisation = folder.resolve("config/organisation.yaml");
    Files.writeString(
        organisation,
        Files.readString(organisation)
            .replace(
                "mail: f1@inbox.example}",
                "mail: f1@inbox.example, deputies: [{id: L2, name: Leder Syd, mail:"
                    + " l2@inbox.example, from: 2026-10-01, to: 2026-10-31}]}"));
    day =
        new InboxDay(
            database,
            Stream.concat(
                    Stream.of(mails.settings()),
                    Stream.of(
                        "--naervaer.rules=" + folder.resolve("rules"),
                        "--naervaer.config=" + folder.resolve("config")))
                .toArray(String[]::new));
    day.until(BEGIN, "09:00");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  LocalDate today() {
    return day.program.bean(PlatformClock.class).today();
  }

  /** Some days after wherever the clock stands. */
  void later(int days) {
    day.until(today().plusDays(days), "09:00");
  }

  /** For so long that it comes to the liaison's queue, whichever test moved the clock before. */
  void sick(String employee) {
    day.sick(employee, "nord", null, "0999", today().minusDays(DAYS_BEFORE_THE_QUEUE));
  }

  /** The same at a second employment, in a unit whose payroll tells of a municipality. */
  void sickElsewhereToo(String employee, String workUnit, String residence) {
    day.tell(
        Facts.with(Facts.employment(employee, workUnit, null, residence), employee + "-2", null),
        Facts.with(
            Facts.sick(employee, 1, today().minusDays(DAYS_BEFORE_THE_QUEUE), null),
            "A-" + employee + "-2",
            employee + "-2"));
  }

  static EmploymentMessage elsewhere(String employee, String workUnit) {
    return Facts.with(Facts.employment(employee, 1, workUnit), employee + "-2", null);
  }

  static AbsenceMessage absence(
      String employee, String id, LocalDate first, @Nullable LocalDate last) {
    return absence(employee, id, 1, first, last);
  }

  static AbsenceMessage absence(
      String employee, String id, int revision, LocalDate first, @Nullable LocalDate last) {
    return Facts.with(Facts.sick(employee, revision, first, last), id, employee + "-1");
  }

  void answer(String employee, String question) {
    answer(employee, question, "yes", today());
  }

  void answer(String employee, String question, String answer, LocalDate on) {
    answer(employee, employee + "-1", question, answer, on);
  }

  void answer(String employee, String employment, String question, String answer, LocalDate on) {
    String json =
        "{\"id\":\"%s-%s-%s-%s\",\"employmentId\":\"%s\",\"question\":\"%s\",\"answer\":\"%s\",\"answeredAt\":\"%sT05:00:00Z\"}"
            .formatted(question, employment, on, answer, employment, question, answer, on);
    assertThat(day.program.as("L1").post("/api/answers", json).statusCode()).isEqualTo(201);
    day.settle();
  }

  List<JsonNode> queue(String account) {
    return InboxDay.list(day.program.as(account).get("/api/liaison/queue").body());
  }

  JsonNode inQueue(String employee) {
    return queue("F1").stream()
        .filter(one -> one.path("employeeId").asString().equals(employee))
        .findFirst()
        .orElseThrow();
  }

  int step(String account, String employee, String id, String kind, @Nullable String word) {
    String json =
        "{\"id\":\"%s\",\"employeeId\":\"%s\",\"kind\":\"%s\",\"day\":\"2026-10-01\"%s}"
            .formatted(id, employee, kind, word == null ? "" : ",\"word\":\"" + word + "\"");
    return day.program.as(account).post("/api/liaison/steps", json).statusCode();
  }

  List<JsonNode> export() {
    HttpResponse<String> answer = day.program.as("F1").post("/api/liaison/exports", "");
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/x-ndjson");
    return answer.body().lines().map(InboxDay::json).toList();
  }

  /** All lines with a name. */
  List<JsonNode> exported(String name) {
    return export().stream().filter(line -> line.path("name").asString("").equals(name)).toList();
  }

  JsonNode only(String name) {
    List<JsonNode> lines = exported(name);
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }

  static String answered(String reference, String word) {
    return "{\"reference\":\"%s\",\"receipt\":\"answered\",\"answer\":\"%s\"}"
        .formatted(reference, word);
  }

  List<String> outcomes(String account, String receipts) {
    return InboxDay.list(
            day.program
                .as(account)
                .post(
                    "/api/liaison/receipts",
                    receipts,
                    Map.of("Content-Type", "application/x-ndjson"))
                .body())
        .stream()
        .map(one -> one.path("outcome").asString())
        .toList();
  }

  @Override
  public void close() {
    day.close();
    mails.close();
  }
}
