package dk.naervaer.service.testing;

import dk.naervaer.service.NaervaerApplication;
import dk.naervaer.service.platform.KafkaConnection;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.platform.embedded.DataFolder;
import dk.naervaer.service.platform.embedded.EmbeddedPostgres;
import dk.naervaer.service.platform.embedded.EmbeddedServers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One real PostgreSQL and one real Kafka for all tests of this JVM, started by the first that asks
 * and stopped with the JVM.
 *
 * <pre>{@code
 * class IntakeTest {
 *   // A migrated database of this class's own, dropped after it.
 *   @RegisterExtension
 *   static final TestDatabase database = ServersForTests.running().freshDatabase();
 *
 *   // Topics of this class's own, made by the program when it starts.
 *   static final Topics topics = ServersForTests.running().freshTopics();
 *
 *   @Test
 *   void somethingIsStored() {
 *     var store = new CaseStore(database.jdbc());          // as the worker role
 *     database.transactions().executeWithoutResult(in -> store.keep(...));
 *   }
 *
 *   @Test
 *   void theWholeProgram() {
 *     try (var program = ServersForTests.running().program(database, topics,
 *         "--naervaer.simulated=true", "--naervaer.clock=2026-01-01T06:00:00Z")) {
 *       program.getBean(PlatformClock.class).advanceTo(...);
 *     }
 *   }
 * }
 * }</pre>
 */
public final class ServersForTests {
  /** The coordinator's password in programs under test. */
  public static final String COORDINATOR_PASSWORD = "only-for-tests";

  private static final String TEMPLATE = "migrated";

  private final EmbeddedServers servers;
  private final AtomicInteger databases = new AtomicInteger();
  private final AtomicInteger topics = new AtomicInteger();

  private ServersForTests(EmbeddedServers servers) {
    this.servers = servers;
    EmbeddedPostgres postgres = servers.postgres();
    postgres.createDatabase(TEMPLATE, "template0");
    Flyway.configure()
        .dataSource(
            postgres.jdbcUrl(TEMPLATE),
            EmbeddedPostgres.OWNER,
            servers.credentials().databasePassword(EmbeddedPostgres.OWNER))
        .load()
        .migrate();
  }

  private static final class OncePerJvm {
    static final ServersForTests SERVERS = start();

    private static ServersForTests start() {
      DataFolder folder = DataFolder.open(TestFolders.ofThisJvm());
      var servers = EmbeddedServers.begin(folder, FreePort.next(), FreePort.next());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(servers)));
      return new ServersForTests(servers);
    }

    private static void end(EmbeddedServers servers) {
      servers.close();
      TestFolders.delete(servers.folder().path());
    }
  }

  /** The servers, started if they are not. */
  public static ServersForTests running() {
    return OncePerJvm.SERVERS;
  }

  /** The servers themselves, for tests about them. */
  public EmbeddedServers servers() {
    return servers;
  }

  /** How a client reaches the broker; no topics are made. */
  public KafkaConnection kafka() {
    return new KafkaConnection(Map.of("bootstrap.servers", servers.kafka().bootstrapServers()));
  }

  /** A database with all migrations and no rows: a copy of a template, made in some 100 ms. */
  public TestDatabase freshDatabase() {
    String name = "test_" + databases.incrementAndGet();
    servers.postgres().createDatabase(name, TEMPLATE);
    return new TestDatabase(servers, name);
  }

  /**
   * A database as a start by an earlier release left it: with the migrations up to a version, and
   * the second wall forced on whoever owns the tables.
   */
  public TestDatabase databaseAt(String version, String... walled) {
    String name = "test_" + databases.incrementAndGet();
    servers.postgres().createDatabase(name, "template0");
    TestDatabase database = new TestDatabase(servers, name);
    Flyway.configure()
        .dataSource(database.owner())
        .target(version)
        .repeatableSqlMigrationPrefix("none")
        .load()
        .migrate();
    for (String table : walled) {
      database.ownerJdbc().sql("alter table " + table + " enable row level security").update();
      database.ownerJdbc().sql("alter table " + table + " force row level security").update();
      database
          .ownerJdbc()
          .sql("create policy the_program on " + table + " to naervaer_worker using (true)")
          .update();
    }
    return database;
  }

  /** Names of topics that nobody else in this JVM uses; a program makes them when it starts. */
  public Topics freshTopics() {
    String prefix = "test-" + topics.incrementAndGet() + ".";
    return new Topics(
        prefix + "payroll.absence.v1",
        prefix + "payroll.employment.v1",
        prefix + "naervaer.advisory.v1",
        prefix + "naervaer.receipt.v1");
  }

  /**
   * The whole program on this database and these topics, on a free HTTP port ({@code
   * local.server.port}), with the shipped sheets, without a demo, with more settings if wanted. To
   * be closed by the test.
   */
  public ConfigurableApplicationContext program(
      TestDatabase database, Topics topics, String... more) {
    String[] arguments =
        Stream.of(database.settings(), settings(topics), sheets(database), Stream.of(more))
            .flatMap(all -> all)
            .toArray(String[]::new);
    Path rulesAndConfig = servers.folder().path();
    return new SpringApplicationBuilder(NaervaerApplication.class)
        .profiles("test")
        .properties(
            "naervaer.rules=" + rulesAndConfig.resolve("rules"),
            "naervaer.config=" + rulesAndConfig.resolve("config"),
            "naervaer.intake.group=" + topics.absence())
        .run(arguments);
  }

  /** A program that is begun again in the same database finds its sheets as it left them. */
  private Stream<String> sheets(TestDatabase database) {
    return Stream.of("--naervaer.data=" + servers.folder().folder("program-" + database.name()));
  }

  private Stream<String> settings(Topics topics) {
    return Stream.of(
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--naervaer.coordinator.password=" + COORDINATOR_PASSWORD,
        "--naervaer.kafka.bootstrap-servers=" + servers.kafka().bootstrapServers(),
        "--naervaer.topics.absence=" + topics.absence(),
        "--naervaer.topics.employment=" + topics.employment(),
        "--naervaer.topics.advisory=" + topics.advisory(),
        "--naervaer.topics.receipt=" + topics.receipt());
  }
}
