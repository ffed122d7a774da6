package dk.naervaer.service.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayFileTest {
  @TempDir Path root;

  @Test
  void whatIsKnownInYearsThatNobodyKnowsIsToldWithItsLine() throws IOException {
    String line = "{\"knownAt\":\"%s-01-01T08:00:00Z\",\"talk\":{\"employeeId\":\"E1\"}}%n";
    Path file =
        Files.writeString(
            root.resolve("facts.jsonl"),
            line.formatted("-999999999") + line.formatted("2026") + line.formatted("+999999999"));

    ReplayFile read = ReplayFile.read(file);

    assertThat(read.lines()).hasSize(1);
    assertThat(read.faults())
        .containsExactly(
            "facts.jsonl, line 1: knownAt lies outside of the years 1940 to 2100",
            "facts.jsonl, line 3: knownAt lies outside of the years 1940 to 2100");
  }
}
