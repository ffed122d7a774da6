package dk.naervaer.service.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.testing.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** A program that suffers faults while payroll goes on publishing. */
final class Trial {
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int LEAST_BETWEEN_MILLIS = 300;
  private static final int MOST_BETWEEN_MILLIS = 1_500;

  private final FaultedProgram program;
  private final SteadyPayroll payroll;
  private final Random random;

  Trial(FaultedProgram program, SteadyPayroll payroll, long seed) {
    this.program = program;
    this.payroll = payroll;
    this.random = new Random(seed);
  }

  /** Lets a fault happen so many times, and compares what came of it. */
  void endure(Fault fault, int times) {
    List<Duration> recoveries = new ArrayList<>();
    awaitWork();
    for (int time = 0; time < times; time++) {
      sleep(Duration.ofMillis(random.nextInt(LEAST_BETWEEN_MILLIS, MOST_BETWEEN_MILLIS)));
      recoveries.add(endureOnce(fault));
    }
    settle();
    Verdict verdict = Verdict.on(program, payroll.published());
    FaultFigures.add(fault.name(), verdict, recoveries);
    verdict.assertNothingIsAmiss(fault.name());
    payroll.goOn();
  }

  private Duration endureOnce(Fault fault) {
    long begun = System.nanoTime();
    fault.strike().run();
    if (!fault.lasts().isZero()) {
      sleep(fault.lasts());
      if (fault.readyMeanwhile() != null) {
        assertThat(program.isReady())
            .as("ready during: " + fault.name())
            .isEqualTo(fault.readyMeanwhile());
      }
      begun = System.nanoTime();
    }
    fault.mend().run();
    awaitWork();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Until the program is ready and works through what is published now. */
  private void awaitWork() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    double before = program.worked();
    while (!program.isReady() || program.worked() <= before) {
      assertThat(System.nanoTime()).as("works again in time").isLessThan(deadline);
      sleep(LOOK);
    }
  }

  private void settle() {
    payroll.rest();
    Eventually.isSo("everything is settled", PATIENCE, program::isSettled);
  }

  private static void sleep(Duration duration) {
    LockSupport.parkNanos(duration.toNanos());
  }
}
