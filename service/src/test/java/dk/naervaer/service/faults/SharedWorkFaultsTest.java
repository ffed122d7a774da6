package dk.naervaer.service.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.testing.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Several instances share partitions and what is due; what one leaves the others take over. */
@EnabledIfSystemProperty(
    named = "naervaer.faults.instances",
    matches = "\\d+",
    disabledReason = "takes minutes; the profile faults runs it")
class SharedWorkFaultsTest {
  private static final int INSTANCES = Integer.getInteger("naervaer.faults.instances", 3);
  private static final int PER_SECOND = 100;
  private static final Instant LATER = FaultedProgram.NOW.plus(Duration.ofDays(20));
  private static final Duration A_MOMENT = Duration.ofMillis(700);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration A_WHILE = Duration.ofSeconds(5);

  /** Twice what a broker waits for a reader's word. */
  private static final Duration PAST_ITS_SESSION = Duration.ofSeconds(20);

  private static final Duration MOST_TO_END = Duration.ofSeconds(20);
  private static final Duration MOST_TO_TAKE_OVER = Duration.ofSeconds(60);

  @TempDir Path folder;

  private final List<FaultedProgram> programs = new ArrayList<>();

  @Test
  void nothingIsLostWhenInstancesFreezeEndOrDie() {
    try (OutsideServers servers = new OutsideServers(folder);
        SteadyPayroll payroll = new SteadyPayroll(servers.bootstrapServers(), PER_SECOND)) {
      for (int number = 0; number < INSTANCES; number++) {
        programs.add(new FaultedProgram(servers, folder.resolve("program-" + number)));
      }
      Eventually.isSo(
          "each works",
          PATIENCE,
          () -> programs.stream().allMatch(program -> program.worked() > 0));
      FaultedProgram first = programs.getFirst();
      takenOver(
          "instance frozen past its session, and thawed", payroll, first::freeze, first::thaw);
      takenOver("instance killed", payroll, first::kill, first::startAgain);
      rollingRestart(payroll);
      killedInAMorningsSweep(payroll);
    } finally {
      programs.forEach(FaultedProgram::close);
    }
  }

  private void takenOver(String fault, SteadyPayroll payroll, Runnable strike, Runnable mend) {
    List<Duration> recoveries = new ArrayList<>();
    payroll.goOn();
    LockSupport.parkNanos(A_WHILE.toNanos());
    strike.run();
    long begun = System.nanoTime();
    LockSupport.parkNanos(A_WHILE.toNanos());
    payroll.rest();
    FaultedProgram other = programs.getLast();
    Eventually.isSo("the others have taken over", PATIENCE, other::isSettled);
    recoveries.add(Duration.ofNanos(System.nanoTime() - begun));
    LockSupport.parkNanos(PAST_ITS_SESSION.toNanos());
    mend.run();
    payroll.goOn();
    LockSupport.parkNanos(A_WHILE.toNanos());
    judge(fault, payroll, other, recoveries);
    assertThat(recoveries).allMatch(taken -> taken.compareTo(MOST_TO_TAKE_OVER) <= 0);
  }

  private void rollingRestart(SteadyPayroll payroll) {
    List<Duration> ends = new ArrayList<>();
    payroll.goOn();
    for (FaultedProgram program : programs) {
      LockSupport.parkNanos(A_WHILE.toNanos());
      long begun = System.nanoTime();
      program.end();
      ends.add(Duration.ofNanos(System.nanoTime() - begun));
      program.startAgain();
    }
    judge("rolling restart (time to end)", payroll, programs.getLast(), ends);
    assertThat(ends).allMatch(taken -> taken.compareTo(MOST_TO_END) <= 0);
  }

  private void killedInAMorningsSweep(SteadyPayroll payroll) {
    FaultedProgram driver = programs.getFirst();
    FaultedProgram other = programs.getLast();
    payroll.rest();
    Eventually.isSo("everything is settled", PATIENCE, other::isSettled);
    Thread driven = Thread.ofVirtual().start(() -> driver.driveTo(LATER));
    LockSupport.parkNanos(A_MOMENT.toNanos());
    driver.kill();
    long begun = System.nanoTime();
    Eventually.isSo(
        "another instance has done what was left", PATIENCE, () -> other.driveTo(LATER));
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);
    Eventually.isSo("everything is settled", PATIENCE, other::isSettled);
    Verdict verdict = Verdict.on(other, payroll.published(), LATER);
    FaultFigures.add("instance killed while it swept", verdict, List.of(taken));
    verdict.assertNothingIsAmiss("a sweep cut short");
    driven.interrupt();
  }

  private static void judge(
      String fault, SteadyPayroll payroll, FaultedProgram program, List<Duration> times) {
    payroll.rest();
    Eventually.isSo("everything is settled", PATIENCE, program::isSettled);
    Verdict verdict = Verdict.on(program, payroll.published());
    FaultFigures.add(fault, verdict, times);
    verdict.assertNothingIsAmiss(fault);
  }
}
