package dk.naervaer.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever looks after the program learns that payroll's records are not read. */
class IntakeHealthTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static LiveProgram program;

  @BeforeAll
  static void begun() {
    program = LiveProgram.start(database, TOPICS, Instant.parse("2026-01-05T11:00:00Z"));
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  @Test
  void topicsThatAreNotThereAreAWarning() {
    assertThat(health(program.bean(Admin.class), TOPICS)).isEqualTo("UP");
    Topics others =
        new Topics("no.such.absence", TOPICS.employment(), TOPICS.advisory(), TOPICS.receipt());
    assertThat(health(program.bean(Admin.class), others)).isEqualTo("WARNING");
  }

  @Test
  void aBrokerThatIsNotThereIsAWarning() {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1"))) {
      assertThat(health(admin, TOPICS)).isEqualTo("WARNING");
    }
  }

  private static String health(Admin admin, Topics topics) {
    InputTopics inputs = InputTopics.of(topics, program.bean(IntakeSettings.class));
    return new IntakeHealth(program.bean(Intake.class), admin, inputs)
        .health()
        .getStatus()
        .getCode();
  }

  @Test
  void readersComeRoundWithinAMinute() {
    assertThat(program.bean(Intake.class).hasReadWithin(A_MINUTE)).isTrue();
    assertThat(program.bean(Intake.class).hasReadWithin(Duration.ZERO)).isFalse();
  }

  @Test
  void aReaderThatMeetsAnErrorBeginsAnewAndIsNotWellUntilARecordIsTaken() {
    AtomicInteger begun = new AtomicInteger();
    AtomicReference<IntakeWorker> itself = new AtomicReference<>();
    IntakeWorker worker =
        new IntakeWorker(
            _ -> {
              if (begun.incrementAndGet() == 1) {
                throw new LinkageError("as of memory");
              }
              return emptyRounds(() -> itself.get().stop());
            },
            program.bean(InputTopics.class),
            program.bean(IntakeStore.class),
            new TopicIds(program.bean(Admin.class)),
            program.bean(TakeBatch.class));
    itself.set(worker);
    assertThat(worker.hasReadWithin(A_MINUTE)).isTrue();
    worker.run();
    assertThat(begun).hasValue(2);
    assertThat(worker.hasReadWithin(A_MINUTE)).isFalse();
  }

  /** A broker's answers without a record, the third of which ends the reader. */
  private static Consumer<byte[], byte[]> emptyRounds(Runnable end) {
    MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    consumer.schedulePollTask(() -> {});
    consumer.schedulePollTask(() -> {});
    consumer.schedulePollTask(end);
    return consumer;
  }
}
