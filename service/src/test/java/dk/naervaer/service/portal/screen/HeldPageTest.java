package dk.naervaer.service.portal.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.naervaer.service.casefile.HeldDesk;
import dk.naervaer.service.casefile.HeldRecord;
import dk.naervaer.service.casefile.RecordAct;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A record that waits is seen masked, mended, tried again or let go, and each act is noted. */
class HeldPageTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static LiveProgram program;
  private static SessionForTests coordinator;

  @BeforeAll
  static void recordsWait() {
    program = LiveProgram.withEverybody(database, TOPICS, Instant.parse("2026-09-10T08:00:00Z"));
    coordinator = SessionForTests.of(program, "P5");
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      payroll.publish(Facts.employment("UNIT1", "findes-ikke", null, "0999"));
      // Their employment has not come.
      payroll.publish(Facts.sick("EARLY1", 1, LocalDate.of(2026, 9, 1), null));
      payroll.publish(Facts.sick("EARLY2", 1, LocalDate.of(2026, 9, 1), null));
      payroll.flush();
    }
    program.settle();
  }

  @AfterAll
  static void ended() {
    coordinator.close();
    program.close();
  }

  @Test
  void theUnknownUnitIsMendedAndTheRecordTakenUp() {
    HeldRecord record = held("UNIT1");

    assertThat(coordinator.form("/tilbageholdt/se", key(record)).body())
        .contains("•••T1", "findes-ikke")
        .doesNotContain("Prøve UNIT1");
    assertThat(done("ret", record, "nord")).contains("Den er taget ind");

    assertThat(isHeld("UNIT1")).isFalse();
    assertThat(program.bean(Registrations.class).employeeOf("UNIT1-1")).hasValue("UNIT1");
    assertThat(program.bean(HeldDesk.class).acts(100))
        .extracting(RecordAct::act, RecordAct::account, RecordAct::word)
        .contains(tuple("seen", "P5", null), tuple("mended", "P5", "workUnit"));
  }

  @Test
  void whatLacksAnEmploymentIsNoWordToMendAndWaitsOn() {
    HeldRecord record = held("EARLY1");

    assertThat(done("ret", record, "nord")).contains("Det kunne ikke lade sig gøre");
    assertThat(done("proev", record, "")).contains("venter stadig");
    assertThat(isHeld("EARLY1")).isTrue();
  }

  @Test
  void whatIsDiscardedNeedsAReasonOfTheList() {
    HeldRecord record = held("EARLY2");

    assertThat(done("kasser", record, "because")).contains("Det kunne ikke lade sig gøre");
    assertThat(isHeld("EARLY2")).isTrue();
    assertThat(done("kasser", record, "sent-by-mistake")).contains("Den er kasseret");
    assertThat(isHeld("EARLY2")).isFalse();
  }

  /** What the coordinator is told on the page it leads to. */
  private static String done(String act, HeldRecord record, String word) {
    coordinator.form("/tilbageholdt/" + act, key(record) + "&word=" + word);
    return coordinator.get("/tilbageholdt").body();
  }

  private static HeldRecord held(String employee) {
    return program.bean(Registrations.class).held(100).stream()
        .filter(one -> one.message().employeeId().equals(employee))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isHeld(String employee) {
    return program.bean(Registrations.class).held(100).stream()
        .anyMatch(one -> one.message().employeeId().equals(employee));
  }

  private static String key(HeldRecord record) {
    return "source=" + coded(record.event().source()) + "&id=" + coded(record.event().id());
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
