package dk.naervaer.service.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.platform.DemoState;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.StoreMetaStore;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** One home's whole year, from an empty store to the clock that runs on; then another start. */
class DemoRunTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();

  @TempDir Path folder = Path.of("");

  @Test
  void theYearIsPlayedInOnceAndTheClockRunsOn() throws Exception {
    try (var program = program()) {
      assertThat(driveTo("2100-01-01T00:00:00Z", program)).isEqualTo(409);
      awaitTheEnd(program.getBean(DemoRun.class));
      assertThat(program.getBean(AdvisoryList.class).count(AdvisoryQuery.all())).isGreaterThan(50);
      assertRunning(program);
    }
    long events = events();
    try (var program = program()) {
      awaitTheEnd(program.getBean(DemoRun.class));
      assertRunning(program);
    }
    assertThat(events()).isBetween(events, events + 5);
  }

  /** While the demo drives the clock, nobody else may. */
  private static int driveTo(String instant, ConfigurableApplicationContext program)
      throws IOException, InterruptedException {
    String port = program.getEnvironment().getRequiredProperty("local.server.port");
    String login = "coordinator:" + ServersForTests.COORDINATOR_PASSWORD;
    HttpRequest wish =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/clock"))
            .header("Authorization", "Basic " + base64(login))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"instant\":\"" + instant + "\"}"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(wish, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private ConfigurableApplicationContext program() {
    return ServersForTests.running()
        .program(
            database,
            TOPICS,
            "--naervaer.demo=true",
            "--naervaer.demo-homes=1",
            "--naervaer.rules=" + folder.resolve("rules"),
            "--naervaer.config=" + folder.resolve("config"));
  }

  private static void awaitTheEnd(DemoRun demo) {
    for (int percent = 10; percent <= 100; percent += 10) {
      int wanted = percent;
      Eventually.isSo(wanted + " % played", () -> progress(demo).percent() >= wanted);
    }
    assertThat(progress(demo).done()).isTrue();
  }

  private static DemoProgress progress(DemoRun demo) {
    return demo.progress().orElseThrow();
  }

  private static void assertRunning(ConfigurableApplicationContext program) {
    PlatformClock clock = program.getBean(PlatformClock.class);
    assertThat(clock.running()).isTrue();
    assertThat(clock.now()).isCloseTo(clock.machineTime(), within(2, ChronoUnit.SECONDS));
    assertThat(program.getBean(StoreMetaStore.class).find().orElseThrow())
        .matches(store -> store.simulated() && store.demo() == DemoState.PLAYED);
  }

  /** Distinct ones. */
  private static long events() {
    return database.jdbc().sql("select count(*) from intake_record").query(Long.class).single();
  }
}
