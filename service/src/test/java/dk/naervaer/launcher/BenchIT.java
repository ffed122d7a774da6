package dk.naervaer.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every bench comes to its end on the finished jar, with figures as JSON in its last line; what the
 * figures are is for who measures. Those that take long are tried in the long form.
 */
class BenchIT {
  private static final Path THIS_JAVA = Path.of(System.getProperty("java.home"));
  private static final boolean LONG = Boolean.getBoolean("naervaer.bench");

  @ParameterizedTest
  @CsvSource({
    "false, judgeMicros, rules --cases 200",
    "true, seconds, rehearsal --employees 200",
    "true, eventsPerSecond, ingest --events 1000",
    "true, ratio, sweep --employees 2000 --cases 100",
    "false, p95Millis, pages --employees 200 --users 3 --seconds 1",
    "true, installedSeconds, start --times 1",
    "true, seconds, check --units 20 --sheets 100",
    "true, medianMillis, delay --per-second 100 --seconds 1",
    "true, eventsPerSecond2, instances --events 2000 --processes 2"
  })
  void comesToItsEndWithFigures(
      boolean takesLong, String figure, String command, @TempDir Path scratch) throws Exception {
    assumeThat(!takesLong || LONG).as("the long form").isTrue();

    StartedJar run =
        StartedJar.with(
            THIS_JAVA,
            scratch,
            Stream.concat(Stream.of("bench"), Stream.of(command.split(" ")))
                .toArray(String[]::new));

    assertThat(run.exit()).as(String.join("\n", run.err())).isZero();
    JsonNode figures = JsonMapper.shared().readTree(run.out().getLast());
    assertThat(figures).isNotEmpty().allMatch(JsonNode::isNumber);
    assertThat(figures.path(figure).doubleValue()).as(figure).isPositive();
  }
}
