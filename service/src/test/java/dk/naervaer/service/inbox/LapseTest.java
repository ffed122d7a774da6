package dk.naervaer.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What nobody does comes to an end of its own, and is told as not done. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LapseTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static InboxDay day;

  @BeforeAll
  static void threeWereAwayAndNobodyDidAnything() {
    day = new InboxDay(database);
    for (String employee : "N1 N2 N3 N4".split(" ")) {
      day.sick(employee, "nord", InboxDay.FIRST);
    }
    day.until(september(3), "09:00");
    day.ended("N1", InboxDay.FIRST, september(4));
    day.ended("N2", InboxDay.FIRST, september(4));
    day.until(september(7), "18:00");
  }

  @AfterAll
  static void ended() {
    day.close();
  }

  private static LocalDate september(int dayOfMonth) {
    return LocalDate.of(2026, 9, dayOfMonth);
  }

  private static JsonNode call(String employee) {
    return day.item("L1", employee, "K03");
  }

  private static String state(String employee) {
    return call(employee).path("state").asString();
  }

  @Test
  @Order(1)
  void onTheDeadlinesLastDayItIsStillRemindedOf() {
    assertThat(state("N1")).isEqualTo("given");
    assertThat(call("N1").path("told").asString()).isEqualTo("reminded");
  }

  @Test
  @Order(2)
  void theDayAfterTheCaseIsOverAndWhereItRunsNothingCloses() {
    day.until(september(8), "09:00");
    JsonNode call = call("N1");

    assertThat(call.path("state").asString()).isEqualTo("lapsed");
    assertThat(call.path("because").asString()).isEqualTo("case-over");
    // The advisory stays as it is: what replay says does not change.
    assertThat(call.path("status").asString()).isEqualTo("GIVEN");
    assertThat(state("N3")).isEqualTo("given");
    assertThat(day.inbox("L1"))
        .noneMatch(item -> item.path("employeeId").asString("").equals("N1"));
  }

  @Test
  @Order(3)
  void itIsToldAsNotDone() {
    assertThat(day.program.as("P1").get("/api/overdue").body()).contains("\"notDone\":2");
    assertThat(day.program.as("P1").get("/api/proof?from=2026-09-01&to=2026-09-30").body())
        .contains("\"workUnit\":\"nord\",\"action\":\"ring\",\"done\":0,\"notDone\":2");
    for (String other : new String[] {"L1", "F1", "M1", "P2", "P4"}) {
      assertThat(day.program.as(other).get("/api/proof?from=2026-09-01&to=2026-09-30").body())
          .as(other)
          .isEqualTo("[]");
    }
    assertThat(
            day.program.as("P1").post("/api/talks/sequence", "{\"employmentId\":\"N1-1\"}").body())
        .contains("\"rule\":\"K03\"", "\"notDone\":true");
  }

  @Test
  @Order(4)
  void aCaseThatRunsAfterAllOpensItAgain() {
    day.tell(Facts.sick("N2", 3, InboxDay.FIRST, null));
    day.until(september(9), "09:00");

    assertThat(state("N2")).isEqualTo("given");
    assertThat(state("N1")).isEqualTo("lapsed");
  }

  @Test
  @Order(5)
  void whoHadDoneItCanStillSaySo() {
    assertThat(day.act("L1", call("N1"), "{'action':'postponed','day':'2026-09-20'}").statusCode())
        .isEqualTo(409);
    assertThat(day.act("L1", call("N1"), "{'action':'done','day':'2026-09-03'}").statusCode())
        .isEqualTo(200);
    day.settle();

    assertThat(state("N1")).isEqualTo("done");
    assertThat(call("N1").path("status").asString()).isEqualTo("DONE");
    assertThat(call("N1").path("because").isNull()).isTrue();
  }

  @Test
  @Order(6)
  void aWorkUnitsDayIsOverOnceItsDeadlineIs() {
    day.until(september(11), "09:00");
    assertThat(day.all("L1"))
        .filteredOn(item -> item.path("rule").asString().equals("P03"))
        .extracting(item -> item.path("state").asString() + " " + item.path("because").asString(""))
        .contains("lapsed day-over");
  }

  @Test
  @Order(7)
  void whatBelongsToNoCaseStaysOpenUntilItsLastReminderIsLongAgo() {
    day.sick("W1", "syd", september(11));
    day.tell(
        spell("a", LocalDate.of(2026, 6, 1)),
        spell("b", LocalDate.of(2026, 7, 1)),
        Facts.sick("W1", 2, september(11), september(11)));
    day.until(september(14), "09:00");
    assertThat(wellbeing()).isEqualTo("given");
    // Told on the 14th, reminded after ten working days, passed on twice, each after two more.
    LocalDate last = LocalDate.of(2026, 10, 2);
    day.until(last.plusDays(89), "06:30");
    assertThat(wellbeing()).isEqualTo("given");
    day.until(last.plusDays(91), "09:00");
    assertThat(wellbeing()).isEqualTo("lapsed");
    assertThat(day.item("L2", "W1", "W03").path("because").asString()).isEqualTo("long-ago");
  }

  private static String wellbeing() {
    return day.item("L2", "W1", "W03").path("state").asString();
  }

  private static dk.naervaer.events.AbsenceMessage spell(String id, LocalDate on) {
    return new dk.naervaer.events.AbsenceMessage(
        "A-W1" + id,
        1,
        "W1",
        "W1-1",
        Facts.SICK,
        on,
        on,
        java.util.List.of(),
        dk.naervaer.events.AbsenceStatus.ACTIVE,
        java.time.Instant.parse("2026-01-05T06:00:00Z"));
  }
}
