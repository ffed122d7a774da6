package dk.naervaer.service.platform.embedded;

import dk.naervaer.service.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;

/** Both servers in a process of their own, to be killed by a test: folder, two ports. */
final class ServersProcess {
  private static final String READY = "servers are ready";

  private ServersProcess() {}

  /** Starts them, leaves a row and a record, says so and waits for the end of its input. */
  public static void main(String[] arguments) throws IOException {
    var servers =
        EmbeddedServers.begin(
            DataFolder.open(Path.of(arguments[0])),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]));
    new RowTrace(servers.postgres(), servers.credentials()).leave();
    new RecordTrace(servers.kafka()).leave();
    System.out.println(READY);
    while (System.in.read() >= 0) {}
    servers.close();
  }

  static void awaitIn(JavaProcess process) {
    process.lineWith(READY);
  }
}
