package dk.naervaer.service.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.backup.StoreProgram.Sent;
import dk.naervaer.service.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
  @TempDir Path root;

  @Test
  void whatAnEarlierReleaseLeftIsToldAsItWas() throws Exception {
    Path file = root.resolve("store.zip");
    Files.write(file, resource("store-0110.zip"));
    Path folder = root.resolve("store");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(new PrintStream(said, true, UTF_8), new PrintStream(said, true, UTF_8));
    int exit =
        new RestoreCommand(terminal).run(List.of("--from=" + file, "--data=" + folder.toString()));
    assertThat(exit).as(said.toString(UTF_8)).isZero();
    assertThat(said.toString(UTF_8)).contains("schema 0110");

    JsonNode then = JsonMapper.shared().readTree(resource("advisories-0110.json"));
    assertThat(then.size()).isEqualTo(132);
    try (StoreProgram program = StoreProgram.on(folder)) {
      assertThat(told(program, then)).isEqualTo(then);
      program.publish(Sent.ofLines(new String(resource("records.jsonl"), UTF_8).lines().toList()));
      assertThat(told(program, then)).as("after all was sent again").isEqualTo(then);
    }
  }

  // What a later release tells besides is left out; nothing may be missing, or be another.
  private static JsonNode told(StoreProgram program, JsonNode then) throws IOException {
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
