package dk.naervaer.service.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.bench.IngestMix;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import dk.naervaer.service.testing.TopicForTests;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** One record in a hundred is poison: it is put aside, and the others hardly notice. */
@Isolated
class PoisonedTopicTest {
  private static final int HUNDREDS = Integer.getInteger("naervaer.faults.poisoned-hundreds", 3);
  private static final Duration BETWEEN = Duration.ofMillis(5);
  private static final Pattern ID = Pattern.compile("\"id\":\"(event-\\d+)\"");

  private final Map<String, Long> sent = new ConcurrentHashMap<>();

  @Test
  void theOthersAreWorkedThroughAndEachPoisonIsPutAsideOnce() {
    List<PayrollMessage> messages =
        IngestMix.of(HUNDREDS, 7, "enhed-norddjurs", CopenhagenTime.dateAt(FaultedProgram.NOW));
    Topics topics = ServersForTests.running().freshTopics();
    try (TestDatabase database = ServersForTests.running().freshDatabase();
        LiveProgram program = LiveProgram.start(database, topics, FaultedProgram.NOW);
        PayrollForTests payroll = new PayrollForTests(topics)) {
      for (int number = 0; number < messages.size(); number++) {
        if (number % 100 == 0) {
          poison(payroll, topics, number / 100);
        }
        sent.put("event-" + number, System.currentTimeMillis());
        payroll.publish("event-" + number, messages.get(number));
        LockSupport.parkNanos(BETWEEN.toNanos());
      }
      payroll.flush();
      program.settle();
      assertThat(deadLetters(topics)).isEqualTo(HUNDREDS);
      Verdict verdict = Verdict.on(program, messages, messages.size());
      List<Duration> delays = delays(topics);
      FaultFigures.add("one in a hundred is poison (delay of the others)", verdict, delays);
      assertThat(delays).hasSize(messages.size());
      verdict.assertNothingIsAmiss("one in a hundred is poison (delay of the others)");
    }
  }

  /** From the moment a sound record was published until its receipt stood on its topic. */
  private List<Duration> delays(Topics topics) {
    List<Duration> delays = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> receipt : TopicForTests.records(topics.receipt())) {
      Matcher id = ID.matcher(TopicForTests.text(receipt));
      Long at = id.find() ? sent.remove(id.group(1)) : null;
      if (at != null) {
        delays.add(Duration.ofMillis(receipt.timestamp() - at));
      }
    }
    return delays;
  }

  private static int deadLetters(Topics topics) {
    return topics.inputs().stream()
        .mapToInt(input -> TopicForTests.records(topics.deadLetters(input)).size())
        .sum();
  }

  private static void poison(PayrollForTests payroll, Topics topics, int number) {
    byte[] key = "E0-0".getBytes(UTF_8);
    byte[] value =
        switch (number % 6) {
          case 0 -> "{".getBytes(UTF_8);
          case 1 -> new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'};
          case 2 -> ("{\"x\":".repeat(2_000) + "1" + "}".repeat(2_000)).getBytes(UTF_8);
          case 3 -> "{\"employeeId\":\"\\ud800\"}".getBytes(UTF_8);
          case 4 -> "[1,2,3]".getBytes(UTF_8);
          default -> ("[" + "1,".repeat(4 << 20) + "1]").getBytes(UTF_8);
        };
    payroll.publish(
        topics.absence(),
        key,
        value,
        CloudEvents.headers(
            new EventKey(PayrollForTests.SOURCE, "poison-" + number),
            CloudEvents.ABSENCE,
            Instant.EPOCH));
  }
}
