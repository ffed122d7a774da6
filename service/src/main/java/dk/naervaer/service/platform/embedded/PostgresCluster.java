package dk.naervaer.service.platform.embedded;

import com.sun.management.OperatingSystemMXBean;
import dk.naervaer.service.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** PostgreSQL's files and the starting of a server on them. */
record PostgresCluster(Path folder, PostgresPrograms programs, PostgresAccount account) {
  private static final String SETTINGS = "naervaer.conf";
  private static final int LOG_LINES_SHOWN = 20;

  // Crash recovery goes through at most max_wal_size of changes.
  private static final Duration START = Duration.ofMinutes(3);

  /** The files in this folder, made if they are missing; a half-made set is made again. */
  static PostgresCluster in(
      Path folder, PostgresPrograms programs, PostgresAccount account, String superuserPassword) {
    var cluster = new PostgresCluster(folder, programs, account);
    try {
      if (!Files.exists(cluster.data())) {
        cluster.initialise(superuserPassword);
      }
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path data() {
    return folder.resolve("data");
  }

  private void initialise(String superuserPassword) throws IOException {
    Path half = folder.resolve("data.new");
    Path password = folder.resolve("password.new");
    FileTree.delete(half);
    Files.deleteIfExists(password);
    Files.writeString(Files.createFile(password, DataFolder.ONLY_US_FILE), superuserPassword);
    account.takeOver(folder);
    run("can't make its files", initdb(half, password), "");
    Files.delete(password);
    Files.writeString(half.resolve("postgresql.conf"), "include '" + SETTINGS + "'\n");
    Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> initdb(Path data, Path password) {
    return List.of(
        programs.path("initdb"),
        "--pgdata=" + data,
        "--username=" + EmbeddedPostgres.SUPERUSER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--set=scram_iterations=1",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions");
  }

  /** Writes the settings, and the list of who may connect, for the next start. */
  void configure(int port) {
    try {
      Files.writeString(data().resolve(SETTINGS), PostgresSettings.on(port, memory()));
      Files.writeString(data().resolve("pg_hba.conf"), PostgresSettings.WHO_MAY_CONNECT);
      account.takeOver(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A container's share, where the program runs in one.
  private static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  /**
   * Starts a server in a session of its own, out of reach of Ctrl-C, and waits until it is ready.
   */
  Postmaster launch() {
    if (!start().ok()) {
      // The last processes of a server killed a moment ago may still hold its memory.
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      ExternalCommand.Outcome second = start();
      if (!second.ok()) {
        throw StartRefused.impossible("PostgreSQL doesn't start: " + endOfLog(), null);
      }
    }
    return Postmaster.on(data())
        .orElseThrow(() -> new IllegalStateException("PostgreSQL went at once: " + endOfLog()));
  }

  private ExternalCommand.Outcome start() {
    keepLastLog();
    return ExternalCommand.run(
        folder,
        account.command(
            List.of(
                programs.path("pg_ctl"),
                "start",
                "--pgdata=" + data(),
                "--log=" + log(),
                "--timeout=" + START.toSeconds(),
                "--wait",
                "--silent")));
  }

  private void keepLastLog() {
    try {
      if (Files.exists(log())) {
        Files.move(log(), folder.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets the superuser's password without knowing the old one, which needs the files alone. */
  void resetPassword(String password) {
    String sql =
        "alter role %s password '%s'\n"
            .formatted(EmbeddedPostgres.SUPERUSER, password.replace("'", "''"));
    run(
        "doesn't take its password",
        List.of(programs.path("postgres"), "--single", "-D", data().toString(), "postgres"),
        sql);
  }

  private void run(String fault, List<String> command, String input) {
    ExternalCommand.Outcome outcome = ExternalCommand.run(folder, account.command(command), input);
    if (!outcome.ok()) {
      throw StartRefused.impossible("PostgreSQL " + fault + ": " + outcome.output().strip(), null);
    }
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  private String endOfLog() {
    try (Stream<String> lines = Files.lines(log())) {
      List<String> all = lines.toList();
      return String.join(
          System.lineSeparator(),
          all.subList(Math.max(0, all.size() - LOG_LINES_SHOWN), all.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }
}
