package dk.naervaer.service.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.bench.IngestMix;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes four times over, in any order and in both modes of CloudEvents, counts once. */
class RepeatedRecordsTest {
  private static final int ORDERS = Integer.getInteger("naervaer.faults.orders", 1);
  private static final int HUNDREDS = Integer.getInteger("naervaer.faults.hundreds", 3);
  private static final int TIMES = 4;

  /** So many are published before the program has worked them through. */
  private static final int AT_ONCE = 20_000;

  private static Stream<Long> orders() {
    return new Random(1).longs(ORDERS).boxed();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void everyOrderComesToTheSame(long seed) {
    List<PayrollMessage> messages =
        IngestMix.of(HUNDREDS, 7, "enhed-norddjurs", CopenhagenTime.dateAt(FaultedProgram.NOW));
    List<Integer> deliveries = new ArrayList<>();
    for (int time = 0; time < TIMES; time++) {
      for (int number = 0; number < messages.size(); number++) {
        deliveries.add(time * messages.size() + number);
      }
    }
    Collections.shuffle(deliveries, new Random(seed));
    Topics topics = ServersForTests.running().freshTopics();
    try (TestDatabase database = ServersForTests.running().freshDatabase();
        LiveProgram program = LiveProgram.start(database, topics, FaultedProgram.NOW);
        PayrollForTests payroll = new PayrollForTests(topics)) {
      for (int from = 0; from < deliveries.size(); from += AT_ONCE) {
        deliveries
            .subList(from, Math.min(from + AT_ONCE, deliveries.size()))
            .forEach(delivery -> publish(payroll, topics, messages, delivery));
        payroll.flush();
        program.settle();
      }
      Verdict verdict = Verdict.on(program, messages, deliveries.size());
      FaultFigures.add("four times over, shuffled", verdict, List.of());
      verdict.assertNothingIsAmiss("four times over, shuffled");
    }
  }

  private static void publish(
      PayrollForTests payroll, Topics topics, List<PayrollMessage> messages, int delivery) {
    int number = delivery % messages.size();
    PayrollMessage message = messages.get(number);
    boolean structured = (delivery / messages.size()) % 2 == 1;
    if (structured) {
      publishWhole(payroll, topics, message, "event-" + number);
    } else {
      payroll.publish("event-" + number, message);
    }
  }

  private static void publishWhole(
      PayrollForTests payroll, Topics topics, PayrollMessage message, String id) {
    boolean absence = message instanceof AbsenceMessage;
    String envelope =
        """
        {"specversion":"1.0","id":"%s","source":"%s","type":"%s","data":%s}
        """
            .formatted(
                id,
                PayrollForTests.SOURCE,
                absence ? CloudEvents.ABSENCE : CloudEvents.EMPLOYMENT,
                MessageWriter.json(message));
    payroll.publish(
        absence ? topics.absence() : topics.employment(),
        message.employeeId().getBytes(UTF_8),
        envelope.getBytes(UTF_8),
        Map.of(CloudEvents.CONTENT_TYPE, "application/cloudevents+json".getBytes(UTF_8)));
  }
}
