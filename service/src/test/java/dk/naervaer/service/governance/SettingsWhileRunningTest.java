package dk.naervaer.service.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What is saved in the settings folder holds without a restart: above all a right taken away. */
class SettingsWhileRunningTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final String HR = "{id: P1, name: HR Nord, mail: p1@inbox.example, role: hr";

  @TempDir Path config;

  @Test
  void aRightThatIsTakenAwayIsGoneAndABrokenFileTakesAwayNone() throws IOException {
    FileSystemUtils.copyRecursively(LiveProgram.EVERYBODY.resolve("config"), config);
    Topics topics = ServersForTests.running().freshTopics();
    try (LiveProgram program =
            LiveProgram.withEverybody(
                database,
                topics,
                Instant.parse("2026-09-04T10:00:00Z"),
                "--naervaer.config=" + config);
        PayrollForTests payroll = new PayrollForTests(topics)) {
      payroll.publish(Facts.employment("N1", 1, "nord"));
      payroll.publish(Facts.sick("N1", 1, LocalDate.of(2026, 9, 1), null));
      payroll.flush();
      program.settle();
      Path file = config.resolve("organisation.yaml");
      String whole = Files.readString(file);
      assertThat(sees(program, "P1")).isTrue();

      Files.writeString(file, whole.replace(HR, "{id: P9, name: Another, role: hr"));
      Eventually.isSo("the right is gone", () -> !sees(program, "P1"));
      assertThat(sees(program, "L1")).isTrue();

      assertThat(inbox(program, "L1")).contains("N1-1");
      Files.writeString(
          file, whole.replace("{id: L1, name: Leder Nord", "{id: L2, name: Leder Syd"));
      Eventually.isSo("another leads them", () -> inbox(program, "L2").contains("N1-1"));
      Eventually.isSo("who did does not", () -> !inbox(program, "L1").contains("N1-1"));
      assertThat(sees(program, "L1")).isFalse();
      Files.writeString(file, whole);
      Eventually.isSo("the first is back", () -> inbox(program, "L1").contains("N1-1"));

      Path elsewhere = Files.writeString(config.resolve("organisation.mounted"), whole);
      Files.delete(file);
      Files.createSymbolicLink(file, elsewhere);
      Files.writeString(elsewhere, whole.replace(HR, "{id: P9, name: Another, role: hr"));
      Eventually.isSo("a link's file is read", () -> !sees(program, "P1"));
      Files.writeString(elsewhere, whole);
      Eventually.isSo("and read again", () -> sees(program, "P1"));

      Files.writeString(file, whole + "\n- {");
      Eventually.isSo("the fault is told", () -> health(program).contains("WARNING"));
      assertThat(sees(program, "L1")).isTrue();

      Files.writeString(file, whole);
      Eventually.isSo("the right is back", () -> sees(program, "P1"));
      Eventually.isSo("all is well", () -> !health(program).contains("WARNING"));
    }
  }

  private static boolean sees(LiveProgram program, String account) {
    return program.as(account).post("/api/held", "{\"employeeId\":\"N1\"}").statusCode() == 200;
  }

  private static String inbox(LiveProgram program, String account) {
    return program.as(account).get("/api/inbox").body();
  }

  private static String health(LiveProgram program) {
    return program.page("/actuator/health");
  }
}
