package dk.naervaer.service.bench;

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
  private static final String READY = "both servers are ready";

  private ServersAlone() {}

  /** Starts and stops them, and tells the seconds until both were ready. */
  static double start(Path folder) throws IOException {
    return ThisProgram.secondsUntil(READY, List.of("bench", COMMAND, "--data", folder.toString()));
  }

  /** What that process does: it stops them when its input ends. */
  static void run(Path folder, PrintStream out, InputStream in) throws IOException {
    try (EmbeddedServers servers =
        EmbeddedServers.begin(
            DataFolder.open(folder), BenchProgram.postgresPort(), BenchProgram.kafkaPort())) {
      servers.postgres();
      servers.kafka();
      out.println(READY);
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
