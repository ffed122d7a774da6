package dk.naervaer.service.bench;

import dk.naervaer.service.platform.KafkaConnection;
import dk.naervaer.service.platform.PasswordHashes;
import dk.naervaer.service.platform.embedded.Credentials;
import dk.naervaer.service.platform.embedded.EmbeddedPostgres;
import dk.naervaer.service.platform.sql.Seal;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** A database and a broker that several instances of the program use, in a process of their own. */
final class SharedServers implements AutoCloseable {
  private static final List<String> SMALL = List.of("-Xmx768m");

  private final Companion process;
  private final Path data;
  private final Path settings;
  private final int kafkaPort;

  private SharedServers(Companion process, Path folder, int kafkaPort) {
    this.process = process;
    this.data = data(folder);
    this.settings = folder.resolve("instances.properties");
    this.kafkaPort = kafkaPort;
  }

  /** Starts both, empty, and writes down what an instance is told to use them. */
  static SharedServers start(Path folder) throws IOException {
    int postgresPort = BenchProgram.postgresPort();
    int kafkaPort = BenchProgram.kafkaPort();
    Companion process =
        ThisProgram.beside(SMALL, ServersAlone.command(data(folder), postgresPort, kafkaPort));
    try {
      process.await(ServersAlone.READY);
      SharedServers servers = new SharedServers(process, folder, kafkaPort);
      servers.writeSettings(postgresPort);
      return servers;
    } catch (IOException | IllegalStateException failed) {
      process.close();
      throw failed;
    }
  }

  private static Path data(Path folder) {
    return folder.resolve("servers");
  }

  // In a file, as an operator keeps them: what stands in a command line everybody can read.
  private void writeSettings(int postgresPort) throws IOException {
    Credentials passwords = Credentials.in(data);
    Properties told = new Properties();
    told.setProperty(
        "naervaer.database.url",
        "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + EmbeddedPostgres.DATABASE);
    Map.of(
            "owner", EmbeddedPostgres.OWNER,
            "worker", EmbeddedPostgres.WORKER,
            "portal", EmbeddedPostgres.PORTAL)
        .forEach(
            (name, role) ->
                told.setProperty(
                    "naervaer.database." + name + ".password", passwords.databasePassword(role)));
    told.setProperty("naervaer.kafka.bootstrap-servers", bootstrapServers());
    told.setProperty("naervaer.kafka.create-topics", "true");
    told.setProperty("naervaer.names.key", Seal.drawnKey());
    // Nobody logs in.
    told.setProperty(
        "naervaer.coordinator.password",
        Objects.requireNonNull(new PasswordHashes().encode(Seal.drawnKey())));
    try (Writer writer = Files.newBufferedWriter(settings)) {
      told.store(writer, null);
    }
  }

  private String bootstrapServers() {
    return "127.0.0.1:" + kafkaPort;
  }

  /** The file that an instance reads its settings from. */
  Path settings() {
    return settings;
  }

  KafkaConnection kafka() {
    return new KafkaConnection(Map.of("bootstrap.servers", bootstrapServers()));
  }

  /** What the processors have done for the database so far, in microseconds. */
  double microsOfDatabase() {
    return ProcessorTime.ofDatabase(data.resolve("postgresql"));
  }

  /** The same for the broker, compiler included. */
  double microsOfBroker() {
    return process.micros();
  }

  @Override
  public void close() {
    process.close();
  }
}
