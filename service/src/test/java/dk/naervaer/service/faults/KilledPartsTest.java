package dk.naervaer.service.faults;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each part killed as by {@code kill -9}, or taken away for a while, in the midst of work: no
 * advisory is lost, doubled or wrong.
 */
class KilledPartsTest {
  private static final int PROGRAM = Integer.getInteger("naervaer.faults.program", 1);
  private static final int DATABASE = Integer.getInteger("naervaer.faults.database", 1);
  private static final int BROKER = Integer.getInteger("naervaer.faults.broker", 1);

  /** In the short form nothing goes away: being killed is harder. */
  private static final Duration AWAY =
      Duration.ofSeconds(Integer.getInteger("naervaer.faults.away", 0));

  private static final long SEED = 8;
  private static final int PER_SECOND = 100;

  @TempDir Path folder;

  @Test
  void nothingIsLostDoubledOrWrong() {
    try (OutsideServers servers = new OutsideServers(folder);
        FaultedProgram program =
            new FaultedProgram(
                servers, folder.resolve("program"), "--naervaer.intake.instance=the-same");
        SteadyPayroll payroll = new SteadyPayroll(servers.bootstrapServers(), PER_SECOND)) {
      Trial trial = new Trial(program, payroll, SEED);
      trial.endure(Fault.passing("program killed", program::kill, program::startAgain), PROGRAM);
      trial.endure(
          Fault.passing("database killed", servers::killDatabase, servers::startDatabase),
          DATABASE);
      trial.endure(
          Fault.passing("broker killed", servers::killBroker, servers::startBroker), BROKER);
      if (!AWAY.isZero()) {
        partsGoAway(trial, servers, payroll);
      }
    }
  }

  private static void partsGoAway(Trial trial, OutsideServers servers, SteadyPayroll payroll) {
    trial.endure(
        Fault.lasting(
            "database away for " + AWAY.toSeconds() + " s",
            AWAY,
            false,
            servers::killDatabase,
            servers::startDatabase),
        1);
    trial.endure(
        Fault.lasting(
            "broker away for " + AWAY.toSeconds() + " s",
            AWAY,
            true,
            servers::killBroker,
            servers::startBroker),
        1);
    trial.endure(
        Fault.passing(
            "broker without its data", servers::killBroker, () -> startEmpty(servers, payroll)),
        1);
  }

  private static void startEmpty(OutsideServers servers, SteadyPayroll payroll) {
    servers.forgetWhatTheBrokerHeld();
    servers.startBroker();
    servers.makeTopics();
    payroll.sendEverythingAgain();
  }
}
