package dk.naervaer.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.assessment.BookBinding;
import dk.naervaer.service.bench.IngestMix;
import dk.naervaer.service.casefile.Vocabulary;
import dk.naervaer.service.replay.Replay;
import dk.naervaer.service.replay.ReplayLine;
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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program as a process of its own, killed as by {@code kill -9} while records flow. A
 * source sends again what was not acknowledged; the outcome is that of a replay, each advisory
 * once.
 */
@EnabledIfSystemProperty(
    named = "naervaer.kills",
    matches = "\\d+",
    disabledReason = "each part alone is killed each day; the profiles full and faults kill all")
class KilledMidwayTest {
  private static final int KILLS = Integer.getInteger("naervaer.kills", 2);
  private static final int HUNDREDS = Integer.getInteger("naervaer.killed.hundreds", 30);
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
  private static final Instant NOW = Instant.parse("2026-09-30T08:00:00Z");

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
      assertThat(sorted(get("/api/advisories"))).isEqualTo(sorted(replayed(messages)));
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

  private String replayed(List<PayrollMessage> messages) {
    RulesAndConfig files =
        RulesAndConfig.load(folder.resolve("rules"), folder.resolve("config")).orThrow();
    BookBinding binding = BookBinding.of(files);
    Replay replay = new Replay(binding.book(), Vocabulary.of(binding.configuration()), _ -> {});
    for (PayrollMessage message : messages) {
      byte[] json = MessageWriter.json(message).getBytes(StandardCharsets.UTF_8);
      ReplayLine.Kind kind =
          message instanceof EmploymentMessage
              ? ReplayLine.Kind.EMPLOYMENT
              : ReplayLine.Kind.ABSENCE;
      replay.take(new ReplayLine(1, NOW, kind, null, json));
    }
    return replay.lines(TODAY).stream().map(MessageWriter::json).collect(Collectors.joining(",\n"));
  }

  private static List<String> sorted(String lines) {
    List<String> all = new ArrayList<>();
    lines
        .lines()
        .map(line -> line.strip().replaceAll("^\\[|[,\\]]$", ""))
        .filter(line -> line.startsWith("{"))
        .forEach(all::add);
    all.sort(null);
    return all;
  }
}
