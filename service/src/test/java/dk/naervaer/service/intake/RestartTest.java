package dk.naervaer.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import dk.naervaer.service.testing.TopicForTests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The store alone knows how far each topic is read. */
class RestartTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Instant NOW = Instant.parse("2026-01-08T11:00:00Z");

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  static final Topics topics = ServersForTests.running().freshTopics();

  @Test
  void itGoesOnWhereItWasAndReadsATopicThatWasMadeAnewFromItsBeginning() throws Exception {
    try (PayrollForTests payroll = new PayrollForTests(topics)) {
      try (LiveProgram program = LiveProgram.start(database, topics, NOW)) {
        publish(payroll, "E0");
        program.settle();
        assertThat(employees(program)).containsExactly("E0");
      }
      publish(payroll, "E1");
      try (LiveProgram program = LiveProgram.start(database, topics, NOW)) {
        program.settle();
        assertThat(employees(program)).containsExactly("E0", "E1");
        assertThat(receipts("duplicate")).isZero();
      }
      deleteInputs();
    }
    try (LiveProgram program = LiveProgram.start(database, topics, NOW);
        PayrollForTests payroll = new PayrollForTests(topics)) {
      publish(payroll, "E1");
      publish(payroll, "E2");
      program.settle();

      assertThat(employees(program)).containsExactly("E0", "E1", "E2");
      assertThat(receipts("duplicate")).isEqualTo(2);
    }
  }

  private static void publish(PayrollForTests payroll, String employee) {
    payroll.publish("employment-" + employee, Facts.employment(employee));
    payroll.publish("absence-" + employee, Facts.sick(employee, 1, DAY, null));
    payroll.flush();
  }

  private static List<String> employees(LiveProgram program) {
    return program.lines().stream().map(AdvisoryLine::employeeId).toList();
  }

  private static long receipts(String outcome) {
    return TopicForTests.records(topics.receipt()).stream()
        .filter(receipt -> TopicForTests.text(receipt).contains("\"" + outcome + "\""))
        .count();
  }

  private static void deleteInputs() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(ServersForTests.running().kafka().properties())) {
      admin.deleteTopics(topics.inputs()).all().get();
    }
  }
}
