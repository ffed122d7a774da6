package dk.naervaer.service.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.service.command.Terminal;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payroll's list of open absences against ours: a line per difference, and an exit code. */
class ReconcileCommandTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @TempDir static Path folder = Path.of("");

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static LiveProgram program;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void someAreAway() throws IOException {
    program = LiveProgram.withEverybody(database, TOPICS, Instant.parse("2026-09-04T10:00:00Z"));
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      for (String employee : "N1 N2 N3 N4 N5".split(" ")) {
        payroll.publish(Facts.employment(employee, "nord", null, "0999"));
        payroll.publish(Facts.sick(employee, 1, FIRST, null));
      }
      payroll.publish(Facts.sick("N3", 2, FIRST, LocalDate.of(2026, 9, 3)));
      payroll.publish(Facts.absence("N4", 2, Facts.SICK, FIRST, null, AbsenceStatus.ANNULLED));
      payroll.publish(Facts.employment("N6", "nord", null, "0999"));
      payroll.publish(Facts.absence("N6", 1, "777", FIRST, null, AbsenceStatus.ACTIVE));
      payroll.flush();
    }
    program.settle();
    Files.writeString(
        folder.resolve("passwords"),
        "account.P2.password=secret-of-P2\n"
            + "account.L1.password=secret-of-L1\n"
            + "account.P1.password=wrong\n");
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  private int run(String list, String account, String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of(
                "--open",
                "-",
                "--account",
                account,
                "--password-file",
                folder.resolve("passwords").toString()));
    arguments.addAll(more.length > 0 ? List.of(more) : List.of("--at", program.address()));
    return new ReconcileCommand(
            new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)),
            new ByteArrayInputStream(list.getBytes(UTF_8)))
        .run(arguments);
  }

  @Test
  void aLinePerDifference() {
    String list =
        """
        absenceId;employmentId;firstDay;name
        A-N1;N1-1;2026-09-01;Prøve N1
        A-N2;N2-1;2026-08-31;Prøve N2
        A-N3;N3-1;2026-09-01;Prøve N3
        A-N4;N4-1;2026-09-01;Prøve N4
        A-N6;N6-1;2026-09-01;Prøve N6
        A-X;X-1;2026-09-01;Prøve X
        """;
    assertThat(run(list, "P2")).isEqualTo(ReconcileCommand.DIFFERENCES);
    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            "other-dates absenceId=A-N2 employmentId=N2-1 there=2026-08-31 here=2026-09-01",
            "ended-here absenceId=A-N3 employmentId=N3-1 there=2026-09-01 here=2026-09-01"
                + " lastHere=2026-09-03",
            "ended-here absenceId=A-N4 employmentId=N4-1 there=2026-09-01 here=2026-09-01"
                + " reason=annulled",
            "held-here absenceId=A-N6 employmentId=N6-1 there=2026-09-01 reason=UNKNOWN_CODE",
            "missing-here absenceId=A-X employmentId=X-1 there=2026-09-01",
            "missing-there absenceId=A-N5 employmentId=N5-1 here=2026-09-01");
    assertThat(out.toString(UTF_8)).doesNotContain("Prøve", "790", "777");
  }

  @Test
  void whatStandsInTheListIsNoOrderToTheTerminal() {
    String list =
        "{\"absenceId\":\"A\\u001b[2J\",\"employmentId\":\"X-1\",\"firstDay\":\"2026-09-01\"}";
    assertThat(run(list, "P2")).isEqualTo(ReconcileCommand.DIFFERENCES);
    assertThat(out.toString(UTF_8)).contains("absenceId=A?[2J employmentId=X-1");
  }

  @Test
  void thatNobodyAnswersIsTold() throws IOException {
    int nobodys;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobodys = closed.getLocalPort();
    }
    assertThat(run("", "P2", "--at", "http://127.0.0.1:" + nobodys)).isEqualTo(Terminal.REFUSED);
    assertThat(err.toString(UTF_8)).contains("nobody answers there");
  }

  @Test
  void nothingIsSaidWhereBothAgree() {
    String list =
        """
        {"absenceId":"A-N1","employmentId":"N1-1","firstDay":"2026-09-01","type":"790"}
        {"absenceId":"A-N2","employmentId":"N2-1","firstDay":"2026-09-01"}

        {"absenceId":"A-N5","employmentId":"N5-1","firstDay":"2026-09-01"}
        """;
    assertThat(run(list, "P2")).isZero();
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P2 | absenceId;firstDay | header lacks",
        "P2 | {'absenceId':'A' | line 1: no JSON object",
        "P2 | {'absenceId':'A','employmentId':'B','firstDay':'soon'} | line 1: firstDay is no date",
        "P2 | {'absenceId':'A','employmentId':'','firstDay':'2026-09-01'} | line 1: employmentId",
        "L1 | absenceId;employmentId;firstDay | answered 403",
        "P1 | absenceId;employmentId;firstDay | answered 401",
        "P4 | absenceId;employmentId;firstDay | no password of P4"
      },
      quoteCharacter = '`')
  void whatCannotBeComparedIsToldAndNothingElse(String account, String list, String told) {
    assertThat(run(list.replace('\'', '"'), account)).isEqualTo(Terminal.REFUSED);
    assertThat(err.toString(UTF_8)).contains(told);
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void aListOfPeopleGoesToNoOtherMachineInTheOpen() {
    assertThat(
            new ReconcileCommand(
                    new Terminal(new PrintStream(out), new PrintStream(err)),
                    new ByteArrayInputStream(new byte[0]))
                .run(List.of("--open", "-", "--at", "http://payroll.example")))
        .isEqualTo(Terminal.REFUSED);
    assertThat(err.toString(UTF_8)).contains("needs https");
  }

  @Test
  void onlyWhoDoesPayrollForAllMayCompare() {
    for (String other : List.of("L1", "L8", "L9", "P1", "P3", "P4", "F1", "M1")) {
      assertThat(
              program
                  .as(other)
                  .send(
                      "/api/open-absences/compare",
                      "POST",
                      BodyPublishers.ofString("absenceId;employmentId;firstDay"),
                      Map.of("Content-Type", "text/csv"))
                  .statusCode())
          .as(other)
          .isEqualTo(403);
    }
  }
}
