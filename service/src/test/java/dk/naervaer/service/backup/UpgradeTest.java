package dk.naervaer.service.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.EventKey;
import dk.naervaer.service.command.Terminal;
import dk.naervaer.service.testing.EmbeddedProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A store of an earlier release comes up to date and tells what that release told. The store was
 * made by the program as it was at schema 0110, of the made-up records that stand beside it.
 */
class UpgradeTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @TempDir Path root;

  @Test
  void whatAnEarlierReleaseLeftIsToldAsItWas() throws Exception {
    Path file = root.resolve("store.zip");
    Files.write(file, resource("store-0110.zip"));
    Path folder = root.resolve("store");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(new PrintStream(said, true, UTF_8), new PrintStream(said, true, UTF_8));
    int exit = new RestoreCommand(terminal).run(List.of("--from=" + file, "--data=" + folder));
    assertThat(exit).as(said.toString(UTF_8)).isZero();
    assertThat(said.toString(UTF_8)).contains("schema 0110");

    JsonNode then = JsonMapper.shared().readTree(resource("advisories-0110.json"));
    assertThat(then.size()).isEqualTo(132);
    try (EmbeddedProgram program = EmbeddedProgram.on(folder, NOW)) {
      assertThat(told(program, then)).isEqualTo(then);
      publish(program, new String(resource("records.jsonl"), UTF_8).lines().toList());
      assertThat(told(program, then)).as("after all was sent again").isEqualTo(then);
    }
  }

  // Under other ids than then: a record that is known is not even looked at.
  private static void publish(EmbeddedProgram program, List<String> records) {
    try (KafkaProducer<byte[], byte[]> payroll = program.payroll(Map.of())) {
      for (String record : records) {
        EventKey id = new EventKey("/sent-again", UUID.randomUUID().toString());
        payroll.send(EmbeddedProgram.record(id, record));
      }
    }
  }

  // What a later release tells besides is left out; nothing may be missing, or be another.
  private static JsonNode told(EmbeddedProgram program, JsonNode then) {
    JsonNode now = JsonMapper.shared().readTree(program.settled("/api/advisories"));
    List<String> known = new ArrayList<>(then.get(0).propertyNames());
    now.forEach(one -> ((ObjectNode) one).retain(known));
    return now;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = UpgradeTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
