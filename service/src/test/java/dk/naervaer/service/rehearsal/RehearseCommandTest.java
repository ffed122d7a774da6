package dk.naervaer.service.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command tells what a draft would have changed, without a server and without a person. */
class RehearseCommandTest {
  private static final Path WHOLE_BOOK = Path.of("src", "test", "resources", "whole-book");

  @Test
  void theSameDraftTwiceGivesTheSameOutcomeAndNamesNobody(@TempDir Path draft) throws IOException {
    laterTalk(draft);
    String first = run(draft);

    assertThat(run(draft)).isEqualTo(first);
    JsonNode outcome = JsonMapper.shared().readTree(first);
    assertThat(outcome.path("baseBook").stringValue())
        .isNotEqualTo(outcome.path("draftBook").stringValue());
    assertThat(outcome.path("facts").stringValue()).hasSize(64);
    assertThat(outcome.path("typicalCases")).hasSize(3);
    assertThat(first).doesNotContain("\"D1\"", "D1-1", "\"G1", "G2-");
    assertThat(run(draft, "--as", "text"))
        .contains("Prøvekørsel 2025-07-02 til 2026-07-01")
        .contains("Et langt forløb: syg i ti uger");
  }

  @Test
  void aFaultyDraftIsTold(@TempDir Path draft) throws IOException {
    laterTalk(draft);
    Files.writeString(draft.resolve("regelark/kommunen/2026-08-01.csv"), "id;sludder\n");
    ByteArrayOutputStream told = new ByteArrayOutputStream();

    assertThat(command(new ByteArrayOutputStream(), told).run(arguments(draft))).isEqualTo(2);
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("kommunen/2026-08-01.csv");
  }

  /** The municipality's sheet with every row of day 3 on day 4. */
  private static void laterTalk(Path draft) throws IOException {
    Path rules = WHOLE_BOOK.resolve("rules");
    try (Stream<Path> all = Files.walk(rules)) {
      for (Path path : all.toList()) {
        Path target = draft.resolve(rules.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
    Path sheet = newest(draft.resolve("regelark/kommunen"));
    Files.writeString(
        draft.resolve("regelark/kommunen/2026-08-01.csv"),
        Files.readString(sheet).replace(";dag;3;", ";dag;4;"));
  }

  private static Path newest(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().getLast();
    }
  }

  private static String run(Path draft, String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> arguments = Stream.concat(arguments(draft).stream(), Stream.of(more)).toList();
    assertThat(command(out, new ByteArrayOutputStream()).run(arguments)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static RehearseCommand command(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new RehearseCommand(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8)));
  }

  private static List<String> arguments(Path draft) {
    return List.of(
        "--events", WHOLE_BOOK.resolve("events.jsonl").toString(),
        "--rules", WHOLE_BOOK.resolve("rules").toString(),
        "--draft", draft.toString(),
        "--config", WHOLE_BOOK.resolve("config").toString(),
        "--until", "2026-07-01");
  }
}
