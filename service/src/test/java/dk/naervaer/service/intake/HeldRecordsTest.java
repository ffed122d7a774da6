package dk.naervaer.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.Reason;
import dk.naervaer.service.casefile.HeldRecord;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.Topics;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A record that lacks something waits for it, and is taken up when it comes. */
class HeldRecordsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Instant NOW = Instant.parse("2026-01-07T11:00:00Z");

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  static final Topics topics = ServersForTests.running().freshTopics();

  @Test
  void whatIsMissingIsShownAndItsComingReleasesWhatWaited(@TempDir Path config) throws IOException {
    copyConfig(config);
    try (PayrollForTests payroll = new PayrollForTests(topics)) {
      try (LiveProgram program = LiveProgram.start(database, topics, NOW)) {
        payroll.publish(Facts.sick("before", 1, DAY, null));
        payroll.publish(Facts.employment("unit", 1, "new-unit"));
        payroll.publish(Facts.sick("unit", 1, DAY, null));
        payroll.publish(Facts.employment("code"));
        payroll.publish(Facts.absence("code", 1, "new-code", DAY, null, AbsenceStatus.ACTIVE));
        payroll.flush();
        program.settle();

        assertThat(held(program))
            .containsExactlyInAnyOrder(
                Reason.UNKNOWN_EMPLOYMENT,
                Reason.UNKNOWN_WORK_UNIT,
                Reason.UNKNOWN_EMPLOYMENT,
                Reason.UNKNOWN_CODE);
        assertThat(program.lines()).isEmpty();

        payroll.publish(Facts.employment("before"));
        payroll.flush();
        program.settle();
        assertThat(program.lines()).extracting(AdvisoryLine::employeeId).containsOnly("before");
      }
      add(
          config.resolve("absence-types.yaml"),
          "",
          "- {code: new-code, counts-as: own-sickness}\n");
      add(
          config.resolve("organisation.yaml"),
          "liaisons:",
          "  - {id: new-unit, name: Ny, parent: kommunen}\n");
      try (LiveProgram program =
          LiveProgram.start(database, topics, NOW, "--naervaer.config=" + config)) {
        program.settle();
        assertThat(held(program)).isEmpty();
        assertThat(program.lines())
            .extracting(AdvisoryLine::employeeId)
            .contains("before", "unit", "code");
      }
    }
  }

  private static Stream<Reason> held(LiveProgram program) {
    return program.bean(Registrations.class).held(100).stream().map(HeldRecord::reason);
  }

  private static void copyConfig(Path target) throws IOException {
    try (Stream<Path> files = Files.list(LiveProgram.ACCEPTANCE.resolve("config"))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
  }

  /** Puts a line before another one, or at the end. */
  private static void add(Path file, String before, String line) throws IOException {
    String text = Files.readString(file);
    int place = before.isEmpty() ? text.length() : text.indexOf(before);
    Files.writeString(file, text.substring(0, place) + line + text.substring(place));
  }
}
