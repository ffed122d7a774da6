package dk.naervaer.service.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.service.command.Terminal;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.remote.DataCommand;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three years pass, the shortest that can be set: what is too old goes, and nothing that is still
 * advised notices.
 */
class RetentionTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final LocalDate LAST = LocalDate.of(2026, 2, 1);
  private static final List<String> TABLES =
      List.of("absence_version", "talk", "answer", "advisory", "inbox_item");

  private static final List<String> RECORDS = List.of("held_record", "refused_record");

  @TempDir Path folder;

  @Test
  void wholeCasesGoAndNobodyElseNotices() throws IOException {
    try (LiveProgram program =
            LiveProgram.withEverybody(
                database,
                TOPICS,
                Instant.parse("2026-01-05T05:00:00Z"),
                "--naervaer.config=" + shortKept());
        PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      someHaveBeenSick(program, payroll);
      assertThat(ask(program, "hold", "--employee", "HELD", "--word", "dispute")).contains("done");
      assertThat(ask(program, "person", "--employee", "HELD"))
          .contains("\"held\":{", "\"accesses\":[{", "expected-long", "Prøve HELD");
      // The morning of the day on which the case is three years old, before anything is let go.
      program.advanceTo(Instant.parse("2029-02-02T05:00:00Z"));
      program.settle();
      List<String> others = linesOf(program, "HELD", "AWAY");
      assertThat(others).isNotEmpty();
      String foreseen = ask(program, "dry-run");
      assertThat(foreseen).contains("\"kind\":\"absence\"", "\"kind\":\"advisory\"");
      assertThat(foreseen).contains("\"kind\":\"record\"");
      TABLES.forEach(table -> assertThat(rows(table, "OLD")).as(table).isPositive());
      assertThat(mailsTo("HELD") + mailsTo("OLD")).isEqualTo(2);

      program.advanceTo(Instant.parse("2029-02-02T10:00:00Z"));
      program.settle();

      TABLES.forEach(table -> assertThat(rows(table, "OLD")).as(table).isZero());
      RECORDS.forEach(table -> assertThat(rows(table)).as(table).isZero());
      assertThat(mailsTo("HELD")).as("on hold").isEqualTo(1);
      assertThat(mailsTo("OLD")).isZero();
      TABLES.forEach(table -> assertThat(rows(table, "HELD")).as(table).isPositive());
      assertThat(rows("absence_version", "AWAY")).isPositive();
      assertThat(linesOf(program, "HELD", "AWAY")).isEqualTo(others);
      assertThat(linesOf(program, "OLD")).isEmpty();
      provenWithoutAnybody(program, foreseen);
      onlyWhatIsNewIsAdvised(program, payroll, others);
      whoHasLeftIsForgotten(program);
    }
  }

  private static long mailsTo(String employee) {
    return database
        .jdbc()
        .sql("select count(*) from mail where account = ?")
        .param(employee)
        .query(Long.class)
        .single();
  }

  private Path shortKept() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    try (Stream<Path> files = Files.list(LiveProgram.EVERYBODY.resolve("config"))) {
      for (Path file : files.toList()) {
        Files.copy(file, config.resolve(file.getFileName().toString()));
      }
    }
    Files.writeString(
        config.resolve("retention.yaml"),
        "facts-months: 36\nleavers-months: 36\nmails-months: 36\n");
    return config;
  }

  private static void someHaveBeenSick(LiveProgram program, PayrollForTests payroll) {
    for (String employee : List.of("OLD", "HELD", "AWAY", "LEFT")) {
      payroll.publish(employment(employee));
      payroll.publish(
          Facts.sick(employee, 1, FIRST, employee.equals("AWAY") ? LAST.plusDays(9) : LAST));
    }
    // Nobody ever settles these two: one waits for its employment, one is refused.
    payroll.publish(Facts.sick("WAITS", 1, FIRST, null));
    payroll.publish("refused", TOPICS.absence(), "WAITS", "{\"diagnosis\":\"F32\"}");
    payroll.flush();
    program.advanceTo(Instant.parse("2026-01-12T10:00:00Z"));
    program.settle();
    RECORDS.forEach(table -> assertThat(rows(table)).as(table).isEqualTo(1));
    for (String employee : List.of("OLD", "HELD")) {
      String about = "\"employmentId\":\"" + employee + "-1\"";
      program.ask(
          "/api/talks/registrations",
          "{\"id\":\"T\"," + about + ",\"kind\":\"ring\",\"day\":\"2026-01-12\",\"held\":true}");
      // The employee is written to of this one.
      program.ask(
          "/api/talks/registrations",
          "{\"id\":\"P\","
              + about
              + ",\"kind\":\"ring\",\"day\":\"2026-01-13\",\"tookPart\":[\"leader\",\"employee\"]}");
      program.ask(
          "/api/answers",
          "{\"id\":\"Q\","
              + about
              + ",\"question\":\"expected-long\",\"answer\":\"yes\","
              + "\"answeredAt\":\"2026-01-12T09:00:00Z\"}");
    }
  }

  private static EmploymentMessage employment(String employee) {
    EmploymentMessage usual = Facts.employment(employee, "nord", null, "0999");
    return new EmploymentMessage(
        usual.employeeId(),
        usual.employmentId(),
        1,
        null,
        usual.workUnit(),
        usual.name(),
        usual.hiredOn(),
        employee.equals("LEFT") ? LocalDate.of(2026, 3, 1) : null,
        null,
        usual.residenceMunicipality(),
        null,
        usual.contact(),
        false);
  }

  private void provenWithoutAnybody(LiveProgram program, String foreseen) throws IOException {
    String proofs = ask(program, "proofs");
    assertThat(proofs).contains("\"kind\":\"absence\"", "\"before\":\"2026-02-02\"");
    assertThat(proofs).contains("\"kind\":\"record\"").doesNotContain("WAITS");
    assertThat(proofs).doesNotContain("OLD").doesNotContain("HELD");
    assertThat(foreseen).doesNotContain("OLD");
    assertThat(ask(program, "dry-run")).isEqualTo("[]");
    assertThat(ask(program, "holds")).contains("HELD", "dispute");
  }

  // Facts about somebody of whom the old ones have gone: neither is an old step given anew, nor
  // anything withdrawn.
  private static void onlyWhatIsNewIsAdvised(
      LiveProgram program, PayrollForTests payroll, List<String> others) {
    payroll.publish(
        new AbsenceMessage(
            "A-OLD-2",
            1,
            "OLD",
            "OLD-1",
            Facts.SICK,
            LocalDate.of(2029, 2, 5),
            LocalDate.of(2029, 2, 8),
            List.of(),
            AbsenceStatus.ACTIVE,
            Instant.parse("2029-02-05T06:00:00Z")));
    payroll.flush();
    program.advanceTo(Instant.parse("2029-02-12T10:00:00Z"));
    program.settle();

    assertThat(linesOf(program, "OLD"))
        .isNotEmpty()
        .allMatch(line -> line.contains("\"caseFirstDay\":\"2029-02-05\""))
        .noneMatch(line -> line.contains("WITHDRAWN"));
    assertThat(linesOf(program, "HELD"))
        .isEqualTo(others.stream().filter(line -> line.contains("\"HELD\"")).toList());
  }

  private static void whoHasLeftIsForgotten(LiveProgram program) {
    assertThat(rows("employment_version", "LEFT")).isPositive();
    program.advanceTo(Instant.parse("2029-03-03T10:00:00Z"));
    program.settle();

    assertThat(rows("employment_version", "LEFT")).isZero();
    assertThat(rows("employee", "LEFT")).isZero();
    assertThat(rows("employment_version", "OLD")).isPositive();
  }

  private static List<String> linesOf(LiveProgram program, String... employees) {
    return program.lines().stream()
        .filter(line -> Stream.of(employees).anyMatch(one -> one.equals(line.employeeId())))
        .map(MessageWriter::json)
        .toList();
  }

  private static long rows(String table) {
    return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }

  private static long rows(String table, String employee) {
    return database
        .jdbc()
        .sql("select count(*) from " + table + " where employee_id = ?")
        .param(employee)
        .query(Long.class)
        .single();
  }

  /** The officer asks from a terminal. */
  private String ask(LiveProgram program, String... step) throws IOException {
    Path credentials = folder.resolve("credentials.properties");
    Files.writeString(credentials, "account.P3.password=secret-of-P3\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> arguments = new ArrayList<>(List.of(step));
    arguments.addAll(
        List.of(
            "--server",
            program.address(),
            "--account",
            "P3",
            "--credentials",
            credentials.toString()));
    PrintStream told = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(new DataCommand(new Terminal(told, told)).run(arguments)).isZero();
    return out.toString(StandardCharsets.UTF_8).strip();
  }
}
