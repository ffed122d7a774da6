package dk.naervaer.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.PayrollReader;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import dk.naervaer.service.testing.TopicForTests;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a broker of ours what payroll sent goes when it is old, but never before it was read. */
class OldTopicRecordsTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
  private static final Instant LONG_AGO = Instant.now().minus(Duration.ofHours(1));
  private static final Instant LATER = Instant.now().plus(Duration.ofHours(1));

  @Test
  void whatIsOldGoesOnceItWasReadAndReadingGoesOn() {
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      try (LiveProgram program = started()) {
        publish(payroll, "A");
        payroll.publish("refused", TOPICS.absence(), "A", "{}");
        payroll.flush();
        program.settle();
        assertThat(TopicForTests.records(TOPICS.deadLetters(TOPICS.absence()))).hasSize(1);
        OldTopicRecords old = program.bean(OldTopicRecords.class);

        assertThat(old.before(LONG_AGO).records()).isZero();
        assertThat(old.before(LATER).records()).isEqualTo(4);
        assertThat(TopicForTests.records(TOPICS.absence())).as("only asked").hasSize(2);
        old.before(LATER).letGo();

        assertThat(TopicForTests.records(TOPICS.absence())).isEmpty();
        assertThat(TopicForTests.records(TOPICS.employment())).isEmpty();
        assertThat(TopicForTests.records(TOPICS.deadLetters(TOPICS.absence()))).isEmpty();
        assertThat(old.before(LATER).records()).isZero();
        publish(payroll, "B");
        program.settle();
        assertThat(advised(program)).isEqualTo(2);
      }
      publish(payroll, "C");
      theUnreadStays();
      try (LiveProgram program = started()) {
        program.settle();
        assertThat(advised(program)).isEqualTo(3);
      }
    }
  }

  private static LiveProgram started() {
    return LiveProgram.start(database, TOPICS, NOW, "--naervaer.intake.clear-topics=true");
  }

  private static void publish(PayrollForTests payroll, String employee) {
    payroll.publish(Facts.employment(employee));
    payroll.publish(Facts.sick(employee, 1, LocalDate.of(2026, 8, 25), null));
    payroll.flush();
  }

  private static long advised(LiveProgram program) {
    return program.lines().stream().map(line -> line.employeeId()).distinct().count();
  }

  private static void theUnreadStays() {
    try (Admin admin = Admin.create(ServersForTests.running().kafka().properties())) {
      IntakeStore store = new IntakeStore(database.jdbc());
      InputTopics inputs =
          new InputTopics(
              new LinkedHashMap<>(
                  Map.of(
                      TOPICS.absence(), PayrollReader.absences(),
                      TOPICS.employment(), PayrollReader.employments())));
      OldTopicRecords ours = new OldTopicRecords(admin, store, inputs, TOPICS, true);
      ours.before(LATER).letGo();
      assertThat(TopicForTests.records(TOPICS.absence())).hasSize(1);
      assertThat(TopicForTests.records(TOPICS.employment())).hasSize(1);
      OldTopicRecords others = new OldTopicRecords(admin, store, inputs, TOPICS, false);
      assertThat(others.before(LATER).records()).isZero();
    }
  }
}
