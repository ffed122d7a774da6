package dk.naervaer.service.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.FreePort;
import dk.naervaer.service.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves, however it ended, never stops the next and is never lost. */
class KilledRunTest {
  @TempDir Path folder;

  private final int postgresPort = FreePort.next();
  private final int kafkaPort = FreePort.next();

  @Test
  void leftoversOfAKilledRunAreStoppedAndItsDataAreThere() throws IOException {
    Postmaster orphan = killedWithItsWatch();
    assertThat(orphan.runs()).isTrue();
    try (var servers = begin()) {
      assertThat(new Traces(servers).row()).isEqualTo("blåbærgrød");
      assertThat(new Traces(servers).record()).isEqualTo("blåbærgrød");
      assertThat(orphan.runs()).isFalse();
    }
    assertThat(note()).doesNotExist();
    theNumberOfAKilledServerMayBelongToAnotherProgram();
    withoutItsCredentialsAnInstallationDrawsNewOnes();
  }

  private Postmaster killedWithItsWatch() throws IOException {
    try (JavaProcess run = startedRun()) {
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

  private void theNumberOfAKilledServerMayBelongToAnotherProgram() throws IOException {
    Files.writeString(note(), ProcessHandle.current().pid() + "\n" + folder + "\n");
    try (var servers = begin()) {
      assertThat(new Traces(servers).row()).isEqualTo("blåbærgrød");
    }
  }

  private void withoutItsCredentialsAnInstallationDrawsNewOnes() throws IOException {
    Files.delete(folder.resolve(Credentials.FILE));
    try (var servers = begin()) {
      assertThat(new Traces(servers).row()).isEqualTo("blåbærgrød");
    }
  }

  @Test
  void aKilledRunTakesItsDatabaseServerWithIt() throws IOException {
    try (JavaProcess run = startedRun()) {
      Postmaster postmaster = postmaster();
      run.kill();
      Eventually.isSo("PostgreSQL ends", () -> !postmaster.runs());
    }
  }

  private JavaProcess startedRun() {
    JavaProcess run =
        JavaProcess.start(
            ServersProcess.class.getName(),
            folder.toString(),
            Integer.toString(postgresPort),
            Integer.toString(kafkaPort));
    run.lineWith(ServersProcess.READY);
    return run;
  }

  private EmbeddedServers begin() {
    return EmbeddedServers.begin(DataFolder.open(folder), postgresPort, kafkaPort);
  }

  private Postmaster postmaster() {
    return Postmaster.on(folder.resolve("postgresql/data")).orElseThrow();
  }

  private Path note() {
    return folder.resolve("postgresql/data/postmaster.pid");
  }
}
