package dk.naervaer.service.platform.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** PostgreSQL alone in a process of its own, to be killed by a test: folder, port. */
public final class PostgresProcess {
  /** What it says when it takes connections. */
  public static final String READY = "PostgreSQL is ready";

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

  /** The server that runs on a folder's files; empty when it went down by itself. */
  public static Optional<ProcessHandle> serverOn(Path folder) {
    return Postmaster.on(folder.resolve("postgresql/data")).map(Postmaster::process);
  }
}
