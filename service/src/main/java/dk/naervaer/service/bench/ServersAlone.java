package dk.naervaer.service.bench;

import dk.naervaer.service.command.Options;
import dk.naervaer.service.platform.embedded.DataFolder;
import dk.naervaer.service.platform.embedded.EmbeddedServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The database server and the broker with nothing of ours on them, in a process of their own. */
final class ServersAlone {
  static final String COMMAND = "servers";
  static final String READY = "both servers are ready";

  private ServersAlone() {}

  /** Starts and stops them, and tells the seconds until both were ready. */
  static double start(Path folder) throws IOException {
    return ThisProgram.secondsUntil(
        READY, command(folder, BenchProgram.postgresPort(), BenchProgram.kafkaPort()));
  }

  /** The arguments that make another process of this program run them. */
  static List<String> command(Path folder, int postgresPort, int kafkaPort) {
    return List.of(
        "bench",
        COMMAND,
        "--data",
        folder.toString(),
        "--postgres-port",
        Integer.toString(postgresPort),
        "--kafka-port",
        Integer.toString(kafkaPort));
  }

  /** What that process does: it stops them when its input ends. */
  static void run(Options options, PrintStream out, InputStream in) throws IOException {
    DataFolder folder = DataFolder.open(options.path("--data"));
    int postgresPort = options.number("--postgres-port", BenchProgram.postgresPort());
    int kafkaPort = options.number("--kafka-port", BenchProgram.kafkaPort());
    try (EmbeddedServers servers = EmbeddedServers.begin(folder, postgresPort, kafkaPort)) {
      servers.postgres();
      servers.kafka();
      out.println(READY);
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
