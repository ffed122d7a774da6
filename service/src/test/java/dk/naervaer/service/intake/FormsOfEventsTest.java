package dk.naervaer.service.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Payroll may send a whole CloudEvent as the value, or bare JSON where the topic is set so. */
class FormsOfEventsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Instant NOW = Instant.parse("2026-01-08T11:00:00Z");

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @Test
  void anEventInStructuredModeIsTaken() {
    Topics topics = ServersForTests.running().freshTopics();
    AbsenceMessage sick = Facts.sick("S1", 1, DAY, null);
    String envelope =
        """
        {"specversion":"1.0","id":"s-1","source":"/test","type":"%s","data":%s}
        """
            .formatted(CloudEvents.ABSENCE, MessageWriter.json(sick));
    Map<String, byte[]> header =
        Map.of(CloudEvents.CONTENT_TYPE, "application/cloudevents+json".getBytes(UTF_8));
    try (LiveProgram program = LiveProgram.start(database, topics, NOW);
        PayrollForTests payroll = new PayrollForTests(topics)) {
      payroll.publish(Facts.employment("S1"));
      payroll.publish(topics.absence(), "S1".getBytes(UTF_8), envelope.getBytes(UTF_8), header);
      payroll.flush();
      program.settle();

      assertThat(program.lines()).extracting(AdvisoryLine::employeeId).contains("S1");
    }
  }

  @Test
  void bareJsonIsTakenOnceWhereTheTopicIsSetToIt() {
    Topics topics = ServersForTests.running().freshTopics();
    byte[] key = "R1".getBytes(UTF_8);
    byte[] employment = MessageWriter.json(Facts.employment("R1")).getBytes(UTF_8);
    byte[] sick = MessageWriter.json(Facts.sick("R1", 1, DAY, null)).getBytes(UTF_8);
    try (LiveProgram program =
            LiveProgram.start(
                database,
                topics,
                NOW,
                "--naervaer.intake.raw-absence=true",
                "--naervaer.intake.raw-employment=true");
        PayrollForTests payroll = new PayrollForTests(topics)) {
      payroll.publish(topics.employment(), key, employment, Map.of());
      payroll.publish(topics.absence(), key, sick, Map.of());
      payroll.publish(topics.absence(), key, sick, Map.of());
      payroll.flush();
      program.settle();

      assertThat(program.lines()).extracting(AdvisoryLine::employeeId).containsOnlyOnce("R1");
    }
  }
}
