package dk.naervaer.service.faults;

import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.bench.IngestMix;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.FreePort;
import dk.naervaer.service.testing.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
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

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = FreePort.next();
  private final int kafkaPort = FreePort.next();
  private final int postgresPort = FreePort.next();

  @Test
  void noAdvisoryIsLostAndNoneIsGivenTwice() {
    List<PayrollMessage> messages = IngestMix.of(HUNDREDS, 7, "kommunen", TODAY);
    Queue<Integer> unsent = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < messages.size(); i++) {
      unsent.add(i);
    }
    Random random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      try (JavaProcess program = start()) {
        int some = messages.size() / (KILLS + 1);
        publish(messages, unsent, 1 + random.nextInt(some), program);
      }
    }
    try (JavaProcess program = start()) {
      publish(messages, unsent, Integer.MAX_VALUE, program);
      Eventually.isSo("everything is settled", () -> get("/clock").contains("\"settled\":true"));
      Verdict.of(
              Verdict.lines(get("/api/advisories")),
              Verdict.replayed(folder.resolve("rules"), folder.resolve("config"), messages, NOW),
              messages.size())
          .assertNothingIsAmiss("everything killed at once");
      program.terminate();
      program.exitCode();
    }
  }

  private JavaProcess start() {
    JavaProcess program =
        JavaProcess.start(
            "dk.naervaer.service.Naervaer",
            "--naervaer.data=" + folder,
            "--naervaer.demo=false",
            "--naervaer.simulated=true",
            "--naervaer.clock=" + NOW,
            "--server.port=" + port,
            "--naervaer.kafka.port=" + kafkaPort,
            "--naervaer.postgres.port=" + postgresPort);
    program.lineWith("is ready on");
    return program;
  }

  /** Sends what has not been acknowledged; kills the program after so many acknowledgements. */
  private void publish(
      List<PayrollMessage> messages, Queue<Integer> unsent, int killAfter, JavaProcess program) {
    List<Integer> sending = List.copyOf(unsent);
    AtomicInteger acknowledged = new AtomicInteger();
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", "127.0.0.1:" + kafkaPort,
            "acks", "all",
            "delivery.timeout.ms", 20_000,
            "request.timeout.ms", 5_000,
            "max.block.ms", 5_000);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (int number : sending) {
        producer.send(
            record(messages.get(number), number),
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

  private static ProducerRecord<String, String> record(PayrollMessage message, int number) {
    boolean employment = message instanceof EmploymentMessage;
    ProducerRecord<String, String> record =
        new ProducerRecord<>(
            employment ? "payroll.employment.v1" : "payroll.absence.v1",
            message.employeeId(),
            MessageWriter.json(message));
    Map<String, String> headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            Integer.toString(number),
            "ce_source",
            "/killed",
            "ce_type",
            employment ? CloudEvents.EMPLOYMENT : CloudEvents.ABSENCE);
    headers.forEach(
        (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  private String get(String path) {
    try {
      Properties credentials = new Properties();
      try (var in = Files.newInputStream(folder.resolve("credentials.properties"))) {
        credentials.load(in);
      }
      String login = "coordinator:" + credentials.getProperty("coordinator.password");
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .header(
                  "Authorization",
                  "Basic "
                      + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
