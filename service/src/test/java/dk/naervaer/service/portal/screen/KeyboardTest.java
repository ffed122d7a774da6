package dk.naervaer.service.portal.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each role's main task by the keyboard alone, with and without script, in a window of 320 by 225
 * pixels: what is left of 1280 by 900 at 400 % zoom.
 */
class KeyboardTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static LiveProgram program;

  @BeforeAll
  static void somebodyIsSick() {
    program = LiveProgram.withEverybody(database, TOPICS, Instant.parse("2026-09-01T10:00:00Z"));
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      for (String employee : "N1 N2 N3 N4".split(" ")) {
        payroll.publish(Facts.employment(employee, "nord", null, "0999"));
        payroll.publish(Facts.sick(employee, 1, LocalDate.of(2026, 9, 1), null));
      }
      // Their work units are known to nobody.
      payroll.publish(Facts.employment("X1", "findes-ikke", null, "0998"));
      payroll.publish(Facts.employment("X2", "findes-ikke", null, "0998"));
      payroll.flush();
    }
    program.advanceTo(Instant.parse("2026-09-10T08:00:00Z"));
    program.settle();
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  @ParameterizedTest(name = "script {0}: a leader does what is to be done")
  @CsvSource({"true, N1", "false, N2"})
  void aLeader(boolean script, String employee) {
    try (Visitor leader = Visitor.zoomed(program, script).typeIn("L1")) {
      leader.reach("Gjort: Prøve " + employee + ", Ring til medarbejderen").enter();
      assertThat(leader.text("Det er gemt.")).isVisible();
    }
  }

  @ParameterizedTest(name = "script {0}: a liaison does what is to be done")
  @CsvSource({"true", "false"})
  void aLiaison(boolean script) {
    try (Visitor liaison = Visitor.zoomed(program, script).typeIn("F1")) {
      liaison.reach("Gjort").enter();
      assertThat(liaison.text("Det er gemt.")).isVisible();
    }
  }

  @ParameterizedTest(name = "script {0}: a committee begins a sheet and checks it")
  @CsvSource({"true", "false"})
  void aCommittee(boolean script) {
    try (Visitor member = Visitor.zoomed(program, script).typeIn("M1")) {
      assertThat(member.heading()).hasText("Regelark");
      member.reach("Begynd").enterAndGo();
      member.reach("id, række 1");
      member.page().keyboard().type("T01");
      member.reach("målepunkt, række 1");
      member.page().keyboard().type("dag");
      member.reach("værdi, række 1");
      member.page().keyboard().type("2");
      member.reach("Gem rækkerne").enterAndGo();
      assertThat(member.text("at rette")).isVisible();
      assertThat(member.page().locator("[aria-invalid=true]").first()).isVisible();
    }
  }

  @ParameterizedTest(name = "script {0}: a coordinator mends a record")
  @CsvSource({"true", "false"})
  void aCoordinator(boolean script) {
    long before = waiting();
    try (Visitor coordinator = Visitor.zoomed(program, script).typeIn("P5")) {
      coordinator.open("/tilbageholdt");
      if (script) {
        coordinator.look("tilbageholdt-to");
      }
      coordinator.reach("Se og ret").enterAndGo();
      assertThat(coordinator.text("Ukendt enhed")).isVisible();
      assertThat(coordinator.page().content()).doesNotContain("Prøve X");
      coordinator.reach("Ret og tag ind").enterAndGo();
      assertThat(coordinator.text("Den er taget ind")).isVisible();
    }
    assertThat(waiting()).isEqualTo(before - 1);
  }

  private static long waiting() {
    return program.bean(Registrations.class).heldCount();
  }
}
