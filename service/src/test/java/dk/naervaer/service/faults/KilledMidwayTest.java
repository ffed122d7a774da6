package dk.naervaer.service.faults;

import dk.naervaer.events.EventKey;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.bench.IngestMix;
import dk.naervaer.service.testing.EmbeddedProgram;
import dk.naervaer.service.testing.EmbeddedProgram.Ports;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program as a process of its own, killed as by {@code kill -9} while records flow. A
 * source sends again what was not acknowledged; the outcome is that of a replay, each advisory
 * once.
 */
class KilledMidwayTest {
  private static final int KILLS = Integer.getInteger("naervaer.kills", 2);
  private static final int HUNDREDS = Integer.getInteger("naervaer.killed.hundreds", 30);
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
  private static final Instant NOW = FaultedProgram.NOW;

  @TempDir Path folder;

  private final Ports ports = Ports.free();

  @Test
  void noAdvisoryIsLostAndNoneIsGivenTwice() {
    List<PayrollMessage> messages = IngestMix.of(HUNDREDS, 7, "kommunen", TODAY);
    Queue<Integer> unsent = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < messages.size(); i++) {
      unsent.add(i);
    }
    Random random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      try (EmbeddedProgram program = start()) {
        int some = messages.size() / (KILLS + 1);
        publish(messages, unsent, 1 + random.nextInt(some), program);
      }
    }
    try (EmbeddedProgram program = start()) {
      publish(messages, unsent, Integer.MAX_VALUE, program);
      Verdict.of(
              Verdict.lines(program.settled("/api/advisories")),
              Verdict.replayed(folder.resolve("rules"), folder.resolve("config"), messages, NOW),
              messages.size())
          .assertNothingIsAmiss("everything killed at once");
    }
  }

  private EmbeddedProgram start() {
    return EmbeddedProgram.on(folder, NOW, ports);
  }

  /** Sends what has not been acknowledged; kills the program after so many acknowledgements. */
  private void publish(
      List<PayrollMessage> messages,
      Queue<Integer> unsent,
      int killAfter,
      EmbeddedProgram program) {
    List<Integer> sending = List.copyOf(unsent);
    AtomicInteger acknowledged = new AtomicInteger();
    Map<String, Object> settings =
        Map.of(
            "acks", "all",
            "delivery.timeout.ms", 20_000,
            "request.timeout.ms", 5_000,
            "max.block.ms", 5_000);
    try (KafkaProducer<byte[], byte[]> producer = program.payroll(settings)) {
      for (int number : sending) {
        producer.send(
            EmbeddedProgram.record(
                new EventKey("/killed", Integer.toString(number)), messages.get(number)),
            (_, failure) -> {
              if (failure == null) {
                unsent.remove(number);
                acknowledged.incrementAndGet();
              }
            });
        if (acknowledged.get() >= killAfter) {
          program.kill();
          return;
        }
      }
      producer.flush();
      if (killAfter < Integer.MAX_VALUE) {
        program.kill();
      }
    }
  }
}
