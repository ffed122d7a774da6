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
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
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
  void theYearIsPlayedInOnceAndTheClockRunsOn() {
    try (var program = program()) {
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
