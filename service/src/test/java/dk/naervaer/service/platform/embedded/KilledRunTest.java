package dk.naervaer.service.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.FreePort;
import dk.naervaer.service.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves, however it ended, never stops the next and is never lost. */
class KilledRunTest {
  @TempDir Path temp;

  // With what a shell would stumble over.
  private Path folder = Path.of("");
  private final int postgresPort = FreePort.next();
  private final int kafkaPort = FreePort.next();

  @BeforeEach
  void aFolderAsPeopleNameThem() {
    folder = temp.resolve("Nærvær's data 2026");
  }

  @Test
  void leftoversOfAKilledRunAreStoppedAndItsDataAreThere() throws IOException {
    Postmaster orphan = leftByARunThatIsKilledWithItsWatch();
    assertThat(orphan.runs()).isTrue();
    try (var servers = EmbeddedServers.begin(DataFolder.open(folder), postgresPort, kafkaPort)) {
      assertThat(new RowTrace(servers.postgres(), servers.credentials()).found())
          .isEqualTo(RowTrace.TEXT);
      assertThat(new RecordTrace(servers.kafka()).found()).isEqualTo(RecordTrace.TEXT);
      assertThat(orphan.runs()).isFalse();
    }
    assertThat(note()).doesNotExist();
  }

  private Postmaster leftByARunThatIsKilledWithItsWatch() {
    try (JavaProcess run =
        JavaProcess.start(
            ServersProcess.class.getName(),
            folder.toString(),
            Integer.toString(postgresPort),
            Integer.toString(kafkaPort))) {
      ServersProcess.awaitIn(run);
      Postmaster postmaster = postmaster();
      ProcessHandle.of(run.pid())
          .orElseThrow()
          .children()
          .filter(child -> child.info().commandLine().orElse("").contains("naervaer-watch"))
          .forEach(ProcessHandle::destroyForcibly);
      run.kill();
      return postmaster;
    }
  }

  @Test
  void aKilledRunTakesItsDatabaseServerWithIt() throws IOException {
    try (JavaProcess run =
        JavaProcess.start(
            PostgresProcess.class.getName(), folder.toString(), Integer.toString(postgresPort))) {
      run.lineWith(PostgresProcess.READY);
      Postmaster postmaster = postmaster();
      run.kill();
      Eventually.isSo("PostgreSQL ends", () -> !postmaster.runs());
    }
    theNumberOfAServerThatIsGoneMayBelongToAnotherProgram();
    withoutItsCredentialsAnInstallationDrawsNewOnes();
  }

  @Test
  void aServerThatIsKilledIsStartedAgain() {
    try (DataFolder open = DataFolder.open(folder)) {
      Credentials credentials = Credentials.of(open);
      try (var postgres = EmbeddedPostgres.start(open, credentials, postgresPort)) {
        RowTrace trace = new RowTrace(postgres, credentials);
        trace.leave();
        long killed = postmaster().process().pid();
        postmaster().process().destroyForcibly();
        Eventually.isSo("another server runs", () -> runsAnotherThan(killed));
        Eventually.isSo("it has the row", () -> isThere(trace));
      }
    }
    assertThat(note()).doesNotExist();
  }

  private boolean runsAnotherThan(long pid) {
    return Postmaster.on(folder.resolve("postgresql/data"))
        .filter(postmaster -> postmaster.process().pid() != pid)
        .isPresent();
  }

  private static boolean isThere(RowTrace trace) {
    try {
      return trace.found().equals(RowTrace.TEXT);
    } catch (IllegalStateException stillStarting) {
      return false;
    }
  }

  private void theNumberOfAServerThatIsGoneMayBelongToAnotherProgram() throws IOException {
    Files.writeString(note(), ProcessHandle.current().pid() + "\n" + folder + "\n");
    startPostgres(RowTrace::leave);
  }

  private void withoutItsCredentialsAnInstallationDrawsNewOnes() throws IOException {
    Files.delete(folder.resolve(Credentials.FILE));
    startPostgres(trace -> assertThat(trace.found()).isEqualTo(RowTrace.TEXT));
  }

  private void startPostgres(Consumer<RowTrace> check) {
    try (DataFolder open = DataFolder.open(folder)) {
      Credentials credentials = Credentials.of(open);
      try (var postgres = EmbeddedPostgres.start(open, credentials, postgresPort)) {
        check.accept(new RowTrace(postgres, credentials));
      }
    }
  }

  private Postmaster postmaster() {
    return Postmaster.on(folder.resolve("postgresql/data")).orElseThrow();
  }

  private Path note() {
    return folder.resolve("postgresql/data/postmaster.pid");
  }
}
