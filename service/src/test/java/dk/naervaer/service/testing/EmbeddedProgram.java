package dk.naervaer.service.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.events.PayrollMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/** The whole program as a process on a folder of its own, with servers of its own. */
public final class EmbeddedProgram implements AutoCloseable {
  private final Path folder;
  private final Ports ports;
  private final JavaProcess process;

  private EmbeddedProgram(Path folder, Ports ports, JavaProcess process) {
    this.folder = folder;
    this.ports = ports;
    this.process = process;
  }

  /** Where it and its servers listen; the same again for one that is started again. */
  public record Ports(int http, int kafka, int postgres) {
    /** Where nobody listens yet. */
    public static Ports free() {
      return new Ports(FreePort.next(), FreePort.next(), FreePort.next());
    }
  }

  /** Starts it, its clock standing at an instant, and waits until it is ready. */
  public static EmbeddedProgram on(Path folder, Instant now) {
    return on(folder, now, Ports.free());
  }

  /** The same where it is known to listen. */
  public static EmbeddedProgram on(Path folder, Instant now, Ports ports) {
    JavaProcess process =
        JavaProcess.start(
            "dk.naervaer.service.Naervaer",
            "--naervaer.data=" + folder,
            "--naervaer.demo=false",
            "--naervaer.simulated=true",
            "--naervaer.clock=" + now,
            "--server.port=" + ports.http(),
            "--naervaer.kafka.port=" + ports.kafka(),
            "--naervaer.postgres.port=" + ports.postgres());
    process.lineWith("is ready on");
    return new EmbeddedProgram(folder, ports, process);
  }

  /** Its folder. */
  public Path folder() {
    return folder;
  }

  /** Connects to its broker, as a payroll system does. */
  public KafkaProducer<byte[], byte[]> payroll(Map<String, ?> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("bootstrap.servers", "127.0.0.1:" + ports.kafka());
    return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** A record as payroll publishes it, under an id that is the same each time it is sent. */
  public static ProducerRecord<byte[], byte[]> record(EventKey id, PayrollMessage message) {
    return record(
        id,
        message instanceof EmploymentMessage,
        message.employeeId(),
        MessageWriter.json(message));
  }

  /** The same of a line that was kept. */
  public static ProducerRecord<byte[], byte[]> record(EventKey id, String json) {
    String employeeId = JsonMapper.shared().readTree(json).get("employeeId").asString();
    return record(id, !json.contains("\"absenceId\""), employeeId, json);
  }

  private static ProducerRecord<byte[], byte[]> record(
      EventKey id, boolean employment, String employeeId, String json) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            employment ? "payroll.employment.v1" : "payroll.absence.v1",
            employeeId.getBytes(UTF_8),
            json.getBytes(UTF_8));
    CloudEvents.headers(
            id, employment ? CloudEvents.EMPLOYMENT : CloudEvents.ABSENCE, Instant.EPOCH)
        .forEach((name, value) -> record.headers().add(name, value));
    return record;
  }

  /** What an address tells the coordinator once everything is worked through. */
  public String settled(String path) {
    AccountForTests coordinator = coordinator();
    Eventually.isSo("settled", () -> coordinator.get("/clock").body().contains("\"settled\":true"));
    return coordinator.get(path).body();
  }

  // The password that was drawn at the first start, wherever the store stands now.
  private AccountForTests coordinator() {
    Properties passwords = new Properties();
    try (InputStream in = Files.newInputStream(folder.resolve("credentials.properties"))) {
      passwords.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AccountForTests(
        "http://127.0.0.1:" + ports.http(),
        "coordinator",
        passwords.getProperty("coordinator.password"));
  }

  /** Ends it as {@code kill -9} does. */
  public void kill() {
    process.kill();
  }

  /** Asks it to end and waits until it has; of one that was killed nothing is left to ask. */
  @Override
  public void close() {
    process.terminate();
    process.exitCode();
    process.close();
  }
}
