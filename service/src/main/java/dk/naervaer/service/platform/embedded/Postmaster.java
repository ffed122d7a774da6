package dk.naervaer.service.platform.embedded;

import dk.naervaer.service.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL server that runs on certain files, ours of this run or one left by a killed run. */
record Postmaster(ProcessHandle process, Path data) {
  private static final Duration FAST = Duration.ofSeconds(30);
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  /**
   * The server that runs on the files, by the number in its {@code postmaster.pid}, its command
   * line and the path in it. A note left by a server that is gone, whose number now belongs to some
   * other program or to a killed server that nobody has buried, is removed: PostgreSQL itself would
   * take that for a server and refuse to start.
   */
  static Optional<Postmaster> on(Path data) {
    Path note = data.resolve("postmaster.pid");
    Optional<ProcessHandle> noted = pid(note).flatMap(ProcessHandle::of);
    Optional<String> commandLine = noted.flatMap(p -> p.info().commandLine());
    boolean another = commandLine.isPresent() && !isServerOn(data, commandLine.get());
    if (another || noted.filter(Postmaster::isUnburied).isPresent()) {
      remove(note);
      return Optional.empty();
    }
    // A process whose command line is hidden from us is left for PostgreSQL to judge.
    return commandLine.flatMap(ours -> noted).map(process -> new Postmaster(process, data));
  }

  static Optional<Long> pid(Path note) {
    try {
      return Files.exists(note)
          ? Files.readAllLines(note).stream().findFirst().map(String::strip).map(Long::valueOf)
          : Optional.empty();
    } catch (NumberFormatException halfWritten) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isServerOn(Path data, String commandLine) {
    return commandLine.contains("postgres") && commandLine.contains(data.toString());
  }

  private static void remove(Path note) {
    try {
      Files.delete(note);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the server: it ends what is running and writes out; only if it doesn't, at once. */
  void stop() {
    if (!stopped("INT", FAST) && !stopped("QUIT", AT_ONCE)) {
      throw StartRefused.impossible(
          "a PostgreSQL on " + data + " (pid " + process.pid() + ") doesn't stop", null);
    }
  }

  private boolean stopped(String signal, Duration patience) {
    ExternalCommand.run(
        Path.of("/"), List.of("sh", "-c", "kill -s " + signal + " " + process.pid()));
    long deadline = System.nanoTime() + patience.toNanos();
    while (runs() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    return !runs();
  }

  /** In a container nobody may bury the dead: such a process counts as alive, but runs no more. */
  boolean runs() {
    return process.isAlive() && !isUnburied(process);
  }

  private static boolean isUnburied(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"))
          .contains(") Z ");
    } catch (IOException gone) {
      return false;
    }
  }
}
