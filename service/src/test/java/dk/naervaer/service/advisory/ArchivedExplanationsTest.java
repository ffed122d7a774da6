package dk.naervaer.service.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reasons stored in earlier months are still told in the same words. Lines are only ever added to
 * the archive, one of each form that was ever stored.
 */
class ArchivedExplanationsTest {
  private static final Path ARCHIVE = Path.of("src", "test", "resources", "archive");

  static Stream<JsonNode> archived() throws IOException {
    return Files.readAllLines(ARCHIVE.resolve("2026-11-explanations.jsonl")).stream()
        .map(line -> JsonMapper.shared().readTree(line));
  }

  @ParameterizedTest
  @MethodSource("archived")
  void anOldReasonIsToldInTheSameWords(JsonNode line) {
    String told =
        Sentences.why(
            StoredJson.explanation(line.get("json").toString()),
            line.get("rule").stringValue(),
            line.get("action").stringValue(),
            LocalDate.parse(line.get("dueOn").stringValue()),
            false);

    assertThat(told).isEqualTo(line.get("why").stringValue());
  }
}
