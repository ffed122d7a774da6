package dk.naervaer.service.platform.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** PostgreSQL alone in a process of its own, to be killed by a test: folder, port. */
final class PostgresProcess {
  static final String READY = "PostgreSQL is ready";

  private PostgresProcess() {}

  /** Starts it, says so and waits for the end of its input. */
  public static void main(String[] arguments) throws IOException {
    DataFolder folder = DataFolder.open(Path.of(arguments[0]));
    int port = Integer.parseInt(arguments[1]);
    try (var postgres = EmbeddedPostgres.start(folder, Credentials.of(folder), port)) {
      System.out.println(READY + " on " + postgres.jdbcUrl(EmbeddedPostgres.DATABASE));
      while (System.in.read() >= 0) {}
    }
  }
}
