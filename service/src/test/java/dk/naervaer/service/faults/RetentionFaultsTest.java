package dk.naervaer.service.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.EventKey;
import dk.naervaer.service.testing.EmbeddedProgram;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.Facts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records flow while what is too old goes, and the program is killed in the midst of letting it go:
 * nothing of today is lost, doubled or wrong, and all that is gone is proven.
 */
@EnabledIfSystemProperty(
    named = "naervaer.faults.retention",
    matches = "\\d+",
    disabledReason = "takes minutes; the profile faults runs it")
class RetentionFaultsTest {
  private static final int KILLS = Integer.getInteger("naervaer.faults.retention", 5);
  private static final int OLD = 10_000;
  private static final int PER_SECOND = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 7);
  private static final LocalDate LAST = LocalDate.of(2019, 3, 1);

  @TempDir Path folder;

  @Test
  void nothingOfTodayIsLostAndAllThatIsGoneIsProven() {
    try (OutsideServers servers = new OutsideServers(folder);
        FaultedProgram program = new FaultedProgram(servers, folder.resolve("program"))) {
      Eventually.isSo("today's has been", PATIENCE, () -> ranOn(servers));
      publishWhatIsTooOld(servers);
      Eventually.isSo("all of it has come", PATIENCE, () -> look(servers).left() == OLD);
      program.end();
      try (SteadyPayroll payroll = new SteadyPayroll(servers.bootstrapServers(), PER_SECOND)) {
        List<Duration> recoveries = new ArrayList<>();
        letGoAgain(servers, program);
        for (int kill = 1; kill <= KILLS; kill++) {
          recoveries.add(killedWhenLeft(OLD - OLD * kill / (KILLS + 1), servers, program));
        }
        Eventually.isSo("the rest is gone", PATIENCE, () -> look(servers).left() == 0);
        assertThat(look(servers).proven()).isEqualTo(OLD);
        payroll.rest();
        Eventually.isSo("everything is settled", PATIENCE, program::isSettled);
        Verdict verdict = Verdict.on(program, payroll.published());
        FaultFigures.add("program killed while it let go of what was too old", verdict, recoveries);
        verdict.assertNothingIsAmiss("killed while it let go");
      }
    }
  }

  private static Duration killedWhenLeft(int many, OutsideServers servers, FaultedProgram program) {
    Eventually.isSo("some are gone", PATIENCE, () -> look(servers).left() <= many);
    long begun = System.nanoTime();
    program.kill();
    Looked looked = look(servers);
    assertThat(looked.left()).as("killed before the end").isPositive();
    assertThat(looked.proven()).as("proven").isEqualTo(OLD - looked.left());
    letGoAgain(servers, program);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  // It goes once a day; the day is set back for it to go again.
  private static void letGoAgain(OutsideServers servers, FaultedProgram program) {
    servers.jdbc().sql("update retention_day set ran_on = ran_on - 1").update();
    program.startAgain();
  }

  private static boolean ranOn(OutsideServers servers) {
    return servers.jdbc().sql("select count(*) from retention_day").query(Integer.class).single()
        > 0;
  }

  /**
   * What a look at the database shows, all of it at one instant.
   *
   * @param left absences that are too old and still there
   * @param proven absences that are proven to be gone
   */
  private record Looked(long left, long proven) {}

  private static Looked look(OutsideServers servers) {
    return servers
        .jdbc()
        .sql(
            """
            select
              (select count(*) from absence_version where employee_id like 'OLD-%') as left,
              (select coalesce(sum(gone), 0) from retention_proof where kind = 'absence') as proven
            """)
        .query(Looked.class)
        .single();
  }

  private static void publishWhatIsTooOld(OutsideServers servers) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers.bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (int number = 0; number < OLD; number++) {
        String employee = "OLD-" + number;
        producer.send(
            EmbeddedProgram.record(
                new EventKey("/old", employee), Facts.employment(employee, 1, "kommunen")));
        producer.send(
            EmbeddedProgram.record(
                new EventKey("/old", "A-" + employee), Facts.sick(employee, 1, FIRST, LAST)));
      }
    }
  }
}
