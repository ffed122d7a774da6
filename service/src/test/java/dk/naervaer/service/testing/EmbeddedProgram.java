package dk.naervaer.service.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.FreePort;
import dk.naervaer.service.testing.JavaProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/** The whole program as a process on a store, with servers of its own. */
record StoreProgram(Path folder, int http, int kafka, JavaProcess process)
    implements AutoCloseable {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  static StoreProgram on(Path folder) {
    int http = FreePort.next();
    int kafka = FreePort.next();
    JavaProcess process =
        JavaProcess.start(
            "dk.naervaer.service.Naervaer",
            "--naervaer.data=" + folder,
            "--naervaer.demo=false",
            "--naervaer.simulated=true",
            "--naervaer.clock=" + NOW,
            "--server.port=" + http,
            "--naervaer.kafka.port=" + kafka,
            "--naervaer.postgres.port=" + FreePort.next());
    process.lineWith("is ready on");
    return new StoreProgram(folder, http, kafka, process);
  }

  /**
   * A record as payroll sends it.
   *
   * @param id the same each time it is sent
   */
  record Sent(String id, String json) {
    static List<Sent> all(List<PayrollMessage> messages) {
      return ofLines(messages.stream().map(MessageWriter::json).toList());
    }

    static List<Sent> ofLines(List<String> lines) {
      List<Sent> sent = new ArrayList<>();
      for (String line : lines) {
        sent.add(new Sent(Integer.toString(sent.size()), line));
      }
      return sent;
    }

    private ProducerRecord<byte[], byte[]> record() {
      boolean employment = !json.contains("\"absenceId\"");
      String key = JsonMapper.shared().readTree(json).get("employeeId").asString();
      ProducerRecord<byte[], byte[]> record =
          new ProducerRecord<>(
              employment ? "payroll.employment.v1" : "payroll.absence.v1",
              key.getBytes(UTF_8),
              json.getBytes(UTF_8));
      CloudEvents.headers(
              new EventKey("/test", id),
              employment ? CloudEvents.EMPLOYMENT : CloudEvents.ABSENCE,
              NOW)
          .forEach((name, value) -> record.headers().add(name, value));
      return record;
    }
  }

  void publish(List<Sent> records) {
    Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + kafka);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      records.forEach(one -> producer.send(one.record()));
    }
  }

  /** What an address tells the coordinator once everything is worked through. */
  String settled(String path) throws IOException {
    AccountForTests coordinator = coordinator();
    Eventually.isSo("settled", () -> coordinator.get("/clock").body().contains("\"settled\":true"));
    String body = coordinator.get(path).body();
    assertThat(body).startsWith("[{");
    return body;
  }

  // The password that was drawn at the first start, wherever the store stands now.
  private AccountForTests coordinator() throws IOException {
    Properties passwords = new Properties();
    try (InputStream in = Files.newInputStream(folder.resolve("credentials.properties"))) {
      passwords.load(in);
    }
    return new AccountForTests(
        "http://127.0.0.1:" + http, "coordinator", passwords.getProperty("coordinator.password"));
  }

  @Override
  public void close() {
    process.terminate();
    process.exitCode();
    process.close();
  }
}
