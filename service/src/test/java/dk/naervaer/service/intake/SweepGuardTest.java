package dk.naervaer.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A morning that would take back much of what stands asks first. */
class SweepGuardTest {
  private static final int PEOPLE = 60;
  private static final LocalDate FIRST = LocalDate.of(2026, 5, 4);
  private static final LocalDate UNREACHABLE = LocalDate.of(2026, 5, 12);

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  static final Topics topics = ServersForTests.running().freshTopics();

  @Test
  void itStandsStillUntilTheCoordinatorLetsItGoOn() {
    try (LiveProgram program =
            LiveProgram.start(database, topics, Instant.parse("2026-05-11T08:00:00Z"));
        PayrollForTests payroll = new PayrollForTests(topics)) {
      for (int number = 0; number < PEOPLE; number++) {
        payroll.publish(Facts.employment("E" + number));
        payroll.publish(Facts.sick("E" + number, 1, FIRST, null));
        payroll.publish(unreachable("E" + number));
      }
      payroll.flush();
      program.settle();
      assertThat(count(program, AdvisoryStatus.GIVEN)).isEqualTo(PEOPLE);

      assertThat(program.bean(DrivenClock.class).advanceTo(Instant.parse("2026-05-13T08:00:00Z")))
          .isEqualTo(DrivenClock.Answer.UNSETTLED);
      assertThat(count(program, AdvisoryStatus.GIVEN)).isEqualTo(PEOPLE);
      assertThat(program.as("coordinator").get("/api/sweep").body())
          .contains("\"withdrawn\":" + PEOPLE, "\"standing\":" + PEOPLE);
      assertThat(program.page("/overblik")).contains("/overblik/fortsaet");
      assertThat(program.page("/actuator/health")).contains("WARNING");

      assertThat(program.ask("/api/sweep/go-on", "{}").statusCode()).isEqualTo(204);
      assertThat(program.ask("/api/sweep/go-on", "{}").statusCode()).isEqualTo(409);
      program.settle();
      assertThat(count(program, AdvisoryStatus.WITHDRAWN)).isEqualTo(PEOPLE);
      assertThat(program.as("coordinator").get("/api/sweep").statusCode()).isEqualTo(204);
      program.advanceTo(Instant.parse("2026-05-13T08:00:00Z"));
    }
  }

  @Test
  void fewNeverStopItAndManyDo() {
    SweepGuard guard = SweepGuard.of(1_000, 0.25);
    guard.check(250);
    guard.count(250);
    assertThatThrownBy(() -> guard.check(1)).isInstanceOf(SweepStopped.class);
    SweepGuard small = SweepGuard.of(20, 0.25);
    small.check(20);
    SweepGuard.open().check(1_000_000);
  }

  private static long count(LiveProgram program, AdvisoryStatus status) {
    return program.lines().stream().filter(line -> line.status() == status).count();
  }

  private static EmploymentMessage unreachable(String employee) {
    EmploymentMessage usual = Facts.employment(employee, 2, Facts.WORK_UNIT, UNREACHABLE);
    return new EmploymentMessage(
        usual.employeeId(),
        usual.employmentId(),
        usual.revision(),
        usual.validFrom(),
        usual.workUnit(),
        usual.name(),
        usual.hiredOn(),
        usual.leftOn(),
        usual.weeklyHours(),
        usual.residenceMunicipality(),
        usual.leaderId(),
        usual.contact(),
        true);
  }
}
