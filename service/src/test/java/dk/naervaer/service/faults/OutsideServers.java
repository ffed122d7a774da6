package dk.naervaer.service.faults;

import dk.naervaer.service.platform.embedded.BrokerProcess;
import dk.naervaer.service.platform.embedded.EmbeddedPostgres;
import dk.naervaer.service.platform.embedded.FileTree;
import dk.naervaer.service.platform.embedded.PostgresProcess;
import dk.naervaer.service.testing.FreePort;
import dk.naervaer.service.testing.JavaProcess;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database and a broker that others run, each to be killed, started again or taken away. */
final class OutsideServers implements AutoCloseable {
  private static final int PARTITIONS = 4;

  private final Path databaseFolder;
  private final Path brokerFolder;
  private final int databasePort = FreePort.next();
  private final int brokerPort = FreePort.next();
  private JavaProcess database;
  private JavaProcess broker;

  OutsideServers(Path folder) {
    this.databaseFolder = folder.resolve("database");
    this.brokerFolder = folder.resolve("broker");
    this.database = launchDatabase();
    this.broker = launchBroker();
    database.lineWith(PostgresProcess.READY);
    broker.lineWith(BrokerProcess.READY);
    database.readOn();
    broker.readOn();
  }

  private JavaProcess launchDatabase() {
    return JavaProcess.start(
        PostgresProcess.class.getName(), databaseFolder.toString(), Integer.toString(databasePort));
  }

  private JavaProcess launchBroker() {
    return JavaProcess.start(
        BrokerProcess.class.getName(), brokerFolder.toString(), Integer.toString(brokerPort));
  }

  String bootstrapServers() {
    return "127.0.0.1:" + brokerPort;
  }

  Path databaseFolder() {
    return databaseFolder;
  }

  Path brokerFolder() {
    return brokerFolder;
  }

  /** What a program is told to use them. */
  Stream<String> settings() {
    return Stream.concat(
        TestDatabase.settings(url(), this::password),
        Stream.of(
            "--naervaer.kafka.bootstrap-servers=" + bootstrapServers(),
            "--naervaer.kafka.create-topics=true"));
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + databasePort + "/" + EmbeddedPostgres.DATABASE;
  }

  /** The database as the program sees it. */
  JdbcClient jdbc() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            url(), EmbeddedPostgres.WORKER, password(EmbeddedPostgres.WORKER)));
  }

  private String password(String role) {
    Properties passwords = new Properties();
    try (var in = Files.newInputStream(databaseFolder.resolve("credentials.properties"))) {
      passwords.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return passwords.getProperty("database." + role + ".password");
  }

  /** Ends the database server as {@code kill -9} does, and whoever started it. */
  void killDatabase() {
    Optional<ProcessHandle> server = PostgresProcess.serverOn(databaseFolder);
    // First whoever would start it again.
    database.kill();
    server.ifPresent(ProcessHandle::destroyForcibly);
  }

  void startDatabase() {
    database = launchDatabase();
    database.lineWith(PostgresProcess.READY);
    database.readOn();
  }

  /** Ends the broker as {@code kill -9} does. */
  void killBroker() {
    broker.kill();
  }

  void startBroker() {
    broker = launchBroker();
    broker.lineWith(BrokerProcess.READY);
    broker.readOn();
  }

  /** What a broker whose disk was lost has left: nothing. */
  void forgetWhatTheBrokerHeld() {
    try {
      FileTree.delete(brokerFolder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The topics, as whoever runs the broker makes them. */
  void makeTopics() {
    List<NewTopic> topics =
        Stream.of("payroll.absence.v1", "payroll.employment.v1")
            .flatMap(input -> Stream.of(input, input + "-dlt"))
            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
            .collect(Collectors.toList());
    topics.add(new NewTopic("naervaer.advisory.v1", PARTITIONS, (short) 1));
    topics.add(new NewTopic("naervaer.receipt.v1", PARTITIONS, (short) 1));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      admin.createTopics(topics).all().get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    broker.endOfInput();
    database.endOfInput();
    broker.exitCode();
    database.exitCode();
  }
}
