package dk.naervaer.service.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.bench.IngestMix;
import dk.naervaer.service.command.Terminal;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.FreePort;
import dk.naervaer.service.testing.JavaProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backup that is taken while the program runs comes back elsewhere with the same outcome, and
 * what came after it is caught up by sending again.
 */
class BackupTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @TempDir Path root;

  @Test
  void whatIsTakenFromARunningProgramComesBackElsewhereAsItWas() throws Exception {
    List<PayrollMessage> messages = IngestMix.of(2, 7, "kommunen", TODAY);
    int half = messages.size() / 2;
    Path file = root.resolve("backup.zip");
    String before;
    String after;
    try (Program first = new Program(root.resolve("first"), FreePort.next())) {
      first.publish(messages.subList(0, half), 0);
      before = first.settled("/api/advisories");

      assertThat(run("backup", "--data=" + first.folder(), "--to=" + file)).isZero();
      assertThat(Files.getPosixFilePermissions(file)).hasSize(2);

      first.publish(messages.subList(half, messages.size()), half);
      after = first.settled("/api/advisories");
    }
    assertThat(after).isNotEqualTo(before);

    assertThat(run("restore", "--from=" + file)).isZero();
    Path elsewhere = root.resolve("elsewhere");
    assertThat(run("restore", "--from=" + spoilt(file), "--data=" + elsewhere)).isEqualTo(1);
    assertThat(elsewhere).doesNotExist();
    assertThat(run("restore", "--from=" + file, "--data=" + elsewhere)).isZero();
    assertThat(run("restore", "--from=" + file, "--data=" + elsewhere)).isEqualTo(2);

    try (Program second = new Program(elsewhere, FreePort.next())) {
      assertThat(second.settled("/api/advisories")).isEqualTo(before);
      second.publish(messages, 0);
      assertThat(second.settled("/api/advisories")).isEqualTo(after);
    }
  }

  private static int run(String command, String... options) {
    Terminal terminal =
        new Terminal(
            new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    List<String> arguments = List.of(options);
    return command.equals("backup")
        ? new BackupCommand(terminal).run(arguments)
        : new RestoreCommand(terminal).run(arguments);
  }

  /** The same but for one letter of one table. */
  private Path spoilt(Path file) throws IOException {
    Path spoilt = root.resolve("spoilt.zip");
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(spoilt))) {
      for (ZipEntry entry : zip.stream().toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = zip.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          boolean table = entry.getName().equals("tables/advisory.copy");
          out.write(
              table
                  ? new String(bytes, UTF_8).replaceFirst("kommunen", "kommunem").getBytes(UTF_8)
                  : bytes);
        }
      }
    }
    return spoilt;
  }

  /** The whole program with servers of its own. */
  private record Program(Path folder, int http, int kafka, JavaProcess process)
      implements AutoCloseable {

    Program(Path folder, int http) {
      this(folder, http, FreePort.next());
    }

    private Program(Path folder, int http, int kafka) {
      this(folder, http, kafka, started(folder, http, kafka));
    }

    private static JavaProcess started(Path folder, int http, int kafka) {
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
      return process;
    }

    void publish(List<PayrollMessage> messages, int from) {
      Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + kafka);
      try (KafkaProducer<byte[], byte[]> producer =
          new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
        for (int at = 0; at < messages.size(); at++) {
          producer.send(record(messages.get(at), from + at));
        }
      }
    }

    private static ProducerRecord<byte[], byte[]> record(PayrollMessage message, int number) {
      boolean employment = message instanceof EmploymentMessage;
      ProducerRecord<byte[], byte[]> record =
          new ProducerRecord<>(
              employment ? "payroll.employment.v1" : "payroll.absence.v1",
              message.employeeId().getBytes(UTF_8),
              MessageWriter.json(message).getBytes(UTF_8));
      CloudEvents.headers(
              new EventKey("/test", Integer.toString(number)),
              employment ? CloudEvents.EMPLOYMENT : CloudEvents.ABSENCE,
              NOW)
          .forEach((name, value) -> record.headers().add(name, value));
      return record;
    }

    /** What an address tells the coordinator once everything is worked through. */
    String settled(String path) throws IOException {
      AccountForTests coordinator = coordinator();
      Eventually.isSo(
          "settled", () -> coordinator.get("/clock").body().contains("\"settled\":true"));
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
}
