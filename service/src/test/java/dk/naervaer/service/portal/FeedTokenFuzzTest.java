package dk.naervaer.service.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.RawRequest;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands where a calendar's secret should, it opens nothing and breaks nothing. */
class FeedTokenFuzzTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final Set<String> OWN_HOSTS = Set.of("localhost", "127.0.0.1");
  private static LiveProgram program;
  private static URI address;

  @BeforeAll
  static void aCalendarIsOpen() {
    program = LiveProgram.withEverybody(database, TOPICS, Instant.parse("2026-09-01T10:00:00Z"));
    address = URI.create(program.address());
    assertThat(program.as("L1").post("/api/calendar-feed", "{}").statusCode()).isEqualTo(201);
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  /** Each build reads what is kept, without the fuzzer: that would slow down all tests after it. */
  @ParameterizedTest
  @MethodSource("kept")
  void whatIsKeptIsReadToo(Path input) throws IOException {
    opensNothing(Files.readAllBytes(input));
  }

  private static List<Path> kept() throws IOException {
    try (Stream<Path> inputs =
        Files.list(
            Path.of(
                "src/test/resources/dk/naervaer/service/portal/FeedTokenFuzzTestInputs/nothingButTheSecretOpensACalendar"))) {
      return inputs.toList();
    }
  }

  @FuzzTest(maxDuration = "3m")
  @EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
  void nothingButTheSecretOpensACalendar(byte[] secret) throws IOException {
    // To the fuzzer each connection is a find; those of the program to its own servers are none.
    BugDetectors.allowNetworkConnections((host, port) -> OWN_HOSTS.contains(host));
    opensNothing(secret);
  }

  private static void opensNothing(byte[] secret) throws IOException {
    String answer =
        RawRequest.get(address, "/kalender/" + new String(inOneLine(secret), ISO_8859_1));

    assertThat(answer).matches("(?s)HTTP/1\\.1 [1234]\\d\\d .*").doesNotContain("text/calendar");
  }

  private static byte[] inOneLine(byte[] secret) {
    byte[] line = secret.clone();
    for (int at = 0; at < line.length; at++) {
      if (line[at] == '\r' || line[at] == '\n' || line[at] == ' ') {
        line[at] = '%';
      }
    }
    return line;
  }
}
