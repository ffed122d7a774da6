package dk.naervaer.service.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.EventKey;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.bench.IngestMix;
import dk.naervaer.service.command.Terminal;
import dk.naervaer.service.testing.EmbeddedProgram;
import dk.naervaer.service.testing.TestDatabase;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.clients.producer.KafkaProducer;
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
    try (EmbeddedProgram first = EmbeddedProgram.on(root.resolve("first"), NOW)) {
      publish(first, messages, 0, half);
      before = first.settled("/api/advisories");
      assertThat(before).startsWith("[{");

      assertThat(run("backup", "--data=" + first.folder(), "--to=" + file)).isZero();
      assertThat(Files.getPosixFilePermissions(file)).hasSize(2);

      publish(first, messages, half, messages.size());
      after = first.settled("/api/advisories");
    }
    assertThat(after).isNotEqualTo(before);

    String within = "--to=" + root.resolve("first").resolve("rules").resolve("b.zip");
    assertThat(run("backup", "--data=" + root.resolve("first"), within))
        .as("a backup that packs itself has no end")
        .isEqualTo(2);
    String names = "--to=" + root.resolve("first").resolve("names.key");
    assertThat(run("backup", "--data=" + root.resolve("first"), names))
        .as("what is no backup is not replaced by one")
        .isEqualTo(2);
    assertThat(run("restore", "--from=" + file)).isZero();
    Path elsewhere = root.resolve("elsewhere");
    assertThat(run("restore", "--from=" + spoilt(file), "--data=" + elsewhere)).isEqualTo(1);
    assertThat(elsewhere).doesNotExist();
    assertThat(run("restore", "--from=" + file, "--data=" + elsewhere)).as("no key").isEqualTo(1);
    assertThat(run("restore", "--from=" + file, "--data=" + elsewhere, anotherKey())).isEqualTo(1);
    assertThat(elsewhere).doesNotExist();
    Path somebodys = Files.createDirectory(root.resolve("elsewhere.half"));
    assertThat(run("restore", "--from=" + file, "--data=" + elsewhere)).isEqualTo(2);
    Files.delete(somebodys);
    String key = "--names-key=" + root.resolve("first").resolve("names.key");
    assertThat(run("restore", "--from=" + file, "--data=" + elsewhere, key)).isZero();
    assertThat(run("restore", "--from=" + file, "--data=" + elsewhere, key)).isEqualTo(2);

    try (EmbeddedProgram second = EmbeddedProgram.on(elsewhere, NOW)) {
      assertThat(second.settled("/api/advisories")).isEqualTo(before);
      publish(second, messages, 0, messages.size());
      assertThat(second.settled("/api/advisories")).isEqualTo(after);
    }
  }

  private String anotherKey() throws IOException {
    Path key = root.resolve("another.key");
    Files.writeString(key, TestDatabase.NAMES_KEY);
    return "--names-key=" + key;
  }

  private static void publish(
      EmbeddedProgram program, List<PayrollMessage> messages, int from, int until) {
    try (KafkaProducer<byte[], byte[]> payroll = program.payroll(Map.of())) {
      for (int at = from; at < until; at++) {
        EventKey id = new EventKey("/test", Integer.toString(at));
        payroll.send(EmbeddedProgram.record(id, messages.get(at)));
      }
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
}
