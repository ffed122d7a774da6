package dk.naervaer.service.faults;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The disk under the database, and that under the broker, runs full and is given room again. */
@EnabledIfSystemProperty(
    named = "naervaer.faults.instances",
    matches = "\\d+",
    disabledReason = "needs the right to mount; the profile faults runs it")
class FullDiskTest {
  private static final int MEGABYTES = 400;
  private static final Duration FULL = Duration.ofSeconds(20);
  private static final int PER_SECOND = 100;

  @TempDir Path folder;

  @Test
  void nothingIsLostDoubledOrWrong() {
    assumeThat(SmallDisk.canBeMade(folder)).as("whether we may mount").isTrue();
    try (SmallDisk database = SmallDisk.on(folder.resolve("database"), MEGABYTES);
        SmallDisk broker = SmallDisk.on(folder.resolve("broker"), MEGABYTES);
        OutsideServers servers = new OutsideServers(folder);
        FaultedProgram program = new FaultedProgram(servers, folder.resolve("program"));
        SteadyPayroll payroll = new SteadyPayroll(servers.bootstrapServers(), PER_SECOND)) {
      Trial trial = new Trial(program, payroll, 8);
      trial.endure(
          new Fault("disk of the database full", database::fill, FULL, null, database::free), 1);
      trial.endure(
          new Fault(
              "disk of the broker full",
              broker::fill,
              FULL,
              null,
              () -> {
                broker.free();
                servers.killBroker();
                servers.startBroker();
              }),
          1);
    }
  }
}
