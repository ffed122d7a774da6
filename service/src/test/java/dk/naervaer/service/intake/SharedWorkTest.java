package dk.naervaer.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several instances work on one database and one broker as if they were one. */
class SharedWorkTest {
  private static final int EMPLOYEES = 300;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Instant NOW = Instant.parse("2026-01-14T11:00:00Z");

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  static final Topics topics = ServersForTests.running().freshTopics();

  /**
   * An employee's two records stand on two topics, and here also on partitions of two readers: each
   * is taken while the other one is under way, in every order there is.
   */
  @Test
  void anAbsenceThatMeetsItsEmploymentOnTheWayIsNeverHeldForEver() {
    Random random = new Random(20260105);
    try (LiveProgram one = LiveProgram.start(database, topics, NOW, "--naervaer.intake.workers=1");
        LiveProgram other = LiveProgram.start(database, topics, NOW);
        PayrollForTests payroll = new PayrollForTests(topics)) {
      for (PayrollMessage message : shuffled(random)) {
        payroll.publish(message);
        if (random.nextInt(8) == 0) {
          payroll.flush();
        }
      }
      payroll.flush();
      one.settle();
      other.settle();

      assertThat(one.bean(Registrations.class).heldCount()).isZero();
      Map<String, List<String>> byEmployee = new HashMap<>();
      for (AdvisoryLine line : live(other)) {
        byEmployee.computeIfAbsent(line.employeeId(), _ -> new ArrayList<>()).add(line.rule());
      }
      assertThat(byEmployee).hasSize(EMPLOYEES);
      assertThat(byEmployee.values()).allMatch(rules -> rules.equals(byEmployee.get("E0")));
    }
  }

  private static List<AdvisoryLine> live(LiveProgram program) {
    return program.lines().stream().filter(line -> line.status() == AdvisoryStatus.GIVEN).toList();
  }

  private static List<PayrollMessage> shuffled(Random random) {
    List<PayrollMessage> messages = new ArrayList<>();
    for (int i = 0; i < EMPLOYEES; i++) {
      String employee = "E" + i;
      messages.add(Facts.employment(employee));
      messages.add(Facts.sick(employee, 1, DAY.plusDays(2), null));
      messages.add(Facts.sick(employee, 2, DAY, null));
    }
    messages.addAll(messages.subList(0, EMPLOYEES));
    Collections.shuffle(messages, random);
    return messages;
  }
}
