package dk.naervaer.service.bench;

import dk.naervaer.service.NaervaerApplication;
import dk.naervaer.service.intake.DrivenClock;
import dk.naervaer.service.platform.embedded.EmbeddedPostgres;
import dk.naervaer.service.platform.embedded.EmbeddedServers;
import dk.naervaer.service.platform.embedded.LoopbackPort;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program with its embedded servers, as a bench starts it in this process. */
final class BenchProgram {
  private static final int KAFKA = 21_000;
  private static final int POSTGRES = 22_000;
  private static final int PAGES = 23_000;

  private BenchProgram() {}

  /**
   * Starts it on a clock that is driven, without a demo, and silent: the figures are all it says.
   *
   * @param clock where the clock stands, such as {@code 2026-09-30T08:00:00Z}
   */
  static ConfigurableApplicationContext start(Path data, String clock, String... more) {
    String[] settings =
        Stream.of(
                ports(data).stream(),
                Stream.of(
                    "--naervaer.simulated=true",
                    "--naervaer.clock=" + clock,
                    "--logging.level.root=off"),
                Stream.of(more))
            .flatMap(all -> all)
            .toArray(String[]::new);
    return SpringApplication.run(NaervaerApplication.class, settings);
  }

  /** The settings of a program without a demo on a folder, on ports where nobody listens. */
  static List<String> ports(Path data) {
    return List.of(
        "--naervaer.data=" + data,
        "--naervaer.demo=false",
        "--server.port=" + LoopbackPort.freeAfter(PAGES),
        "--naervaer.kafka.port=" + kafkaPort(),
        "--naervaer.postgres.port=" + postgresPort());
  }

  static int kafkaPort() {
    return LoopbackPort.freeAfter(KAFKA);
  }

  static int postgresPort() {
    return LoopbackPort.freeAfter(POSTGRES);
  }

  /** Returns when everything up to now is worked through and sent on, however long it takes. */
  static void settle(ConfigurableApplicationContext program) {
    DrivenClock clock = program.getBean(DrivenClock.class);
    while (!clock.isSettledSoon()) {
      // Goes on waiting: a large run takes longer than one wait.
    }
  }

  /** Leaves the tables as a night's autovacuum does: the planner knows what is in them. */
  static void vacuum(ConfigurableApplicationContext program) {
    EmbeddedServers servers = program.getBean(EmbeddedServers.class);
    String owner = EmbeddedPostgres.OWNER;
    String url = servers.postgres().jdbcUrl(EmbeddedPostgres.DATABASE);
    try (FloorStore store =
        new FloorStore(url, owner, servers.credentials().databasePassword(owner))) {
      store.vacuum();
    }
  }
}
