package dk.naervaer.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A leader says that somebody is back, of an absence that payroll does not end. */
class SaidBackTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @TempDir static Path folder = Path.of("");

  private static JobCentreDay at;
  private static InboxDay day;

  @BeforeAll
  static void begun() throws IOException {
    at = new JobCentreDay(database, folder);
    day = at.day;
  }

  @AfterAll
  static void ended() {
    at.close();
  }

  private static int back(String employee, int number, LocalDate from) {
    String json =
        "{\"id\":\"B%d-%s\",\"employmentId\":\"%s-1\",\"backOn\":\"%s\"}"
            .formatted(number, employee, employee, from);
    int status = day.program.as("L1").post("/api/returns", json).statusCode();
    day.settle();
    return status;
  }

  private static String reference(String employee) {
    return day.program.bean(Registrations.class).reference(employee + "-1");
  }

  private static void notBack(String employee) {
    try (SessionForTests leader = SessionForTests.of(day.program, "L1")) {
      leader.form(
          "/forloeb/" + reference(employee) + "/svar",
          "id=N-" + employee + at.today() + "&question=IS_BACK&yes=false");
    }
    day.settle();
  }

  private static String page(String employee) {
    return day.program.as("L1").get("/forloeb/" + reference(employee)).body();
  }

  private static String lastDayOfTheFirst(String employee) {
    return InboxDay.json(day.held("P3", employee).body())
        .path("absences")
        .get(0)
        .path("lastDay")
        .asString("open");
  }

  /** Away and said to be back after four days; a month later away again. The first's last day. */
  private static String backAndAwayAgain(String employee) {
    LocalDate first = at.today().minusDays(5);
    day.tell(
        Facts.employment(employee, "nord", null, "0999"),
        JobCentreDay.absence(employee, "A-" + employee + "-1", first, null));
    assertThat(back(employee, 1, first.plusDays(4))).isEqualTo(201);
    at.later(27);
    day.tell(JobCentreDay.absence(employee, "A-" + employee + "-2", at.today(), null));
    return first.plusDays(3).toString();
  }

  @Test
  void payrollsEndOfANewAbsenceLeavesTheOldOneAlone() {
    String ended = backAndAwayAgain("B1");
    LocalDate again = at.today();
    at.later(4);
    assertThat(back("B1", 2, at.today())).isEqualTo(201);
    assertThat(lastDayOfTheFirst("B1")).isEqualTo(ended);
    day.tell(JobCentreDay.absence("B1", "A-B1-2", 2, again, at.today().minusDays(1)));
    assertThat(lastDayOfTheFirst("B1")).isEqualTo(ended);
    assertThat(endDates("B1")).contains("\"backOn\":\"" + LocalDate.parse(ended).plusDays(1));
  }

  private static String endDates(String employee) {
    return InboxDay.list(day.program.as("P2").get("/api/end-dates").body()).stream()
        .filter(one -> one.path("employeeId").asString().equals(employee))
        .toList()
        .toString();
  }

  @Test
  void whatIsTakenBackOfANewAbsenceDoesNotOpenTheOldOne() {
    String ended = backAndAwayAgain("B2");
    LocalDate again = at.today();
    at.later(4);
    back("B2", 2, at.today());
    at.later(1);
    notBack("B2");
    assertThat(page("B2")).contains("Tilbage den").doesNotContain("Meldt tilbage");
    at.later(3);
    day.tell(JobCentreDay.absence("B2", "A-B2-2", 2, again, at.today().minusDays(1)));
    assertThat(lastDayOfTheFirst("B2")).isEqualTo(ended);
  }

  @Test
  void anAnnulledNewAbsenceLeavesTheOldOneAlone() {
    String ended = backAndAwayAgain("B3");
    LocalDate again = at.today();
    at.later(4);
    back("B3", 2, at.today());
    day.tell(
        Facts.with(
            Facts.absence("B3", 2, Facts.SICK, again, null, AbsenceStatus.ANNULLED),
            "A-B3-2",
            "B3-1"));
    assertThat(lastDayOfTheFirst("B3")).isEqualTo(ended);
  }

  @Test
  void onItsFirstDayANewAbsenceIsPayrollsToTakeBack() {
    String ended = backAndAwayAgain("B4");
    assertThat(back("B4", 2, at.today())).isEqualTo(422);
    assertThat(lastDayOfTheFirst("B4")).isEqualTo(ended);
  }

  @Test
  void whatPayrollHasEndedIsNotEndedByAnybodyElse() {
    LocalDate first = at.today().minusDays(8);
    day.tell(
        Facts.employment("B5", "nord", null, "0999"),
        JobCentreDay.absence("B5", "A-B5-1", first, at.today().plusDays(30)));
    assertThat(back("B5", 1, at.today())).isEqualTo(422);
    assertThat(back("B5", 2, at.today().minusDays(300))).isEqualTo(422);
    try (SessionForTests leader = SessionForTests.of(day.program, "L1")) {
      leader.form("/forloeb/" + reference("B5") + "/tilbage", "id=B3-B5&backOn=" + at.today());
      assertThat(leader.get("/forloeb/" + reference("B5")).body())
          .contains("Der er intet fravær uden slutdato");
    }
  }

  @Test
  void whatIsToldAheadHidesNothing() {
    day.tell(
        Facts.employment("B6", "nord", null, "0999"),
        JobCentreDay.absence("B6", "A-B6-1", at.today().minusDays(8), null));
    back("B6", 1, at.today().minusDays(2));
    day.tell(JobCentreDay.absence("B6", "A-B6-2", at.today().plusDays(20), null));
    assertThat(page("B6")).contains("Meldt tilbage", "value=\"IS_BACK\"");
    notBack("B6");
    assertThat(lastDayOfTheFirst("B6")).isEqualTo("open");
  }

  @Test
  void payrollIsAskedEachTimeAndByWhicheverDoor() {
    LocalDate today = at.today();
    day.tell(
        Facts.employment("B7", "nord", null, "0999"),
        JobCentreDay.absence("B7", "A-B7-1", today.minusDays(6), null));
    int before = asked();
    back("B7", 1, today);
    notBack("B7");
    at.later(1);
    back("B7", 2, today);
    assertThat(asked()).isEqualTo(before + 2);
    at.later(1);
    at.answer("B7", "is-back", "yes", at.today());
    assertThat(asked()).isEqualTo(before + 3);
    assertThat(back("B7", 2, today)).as("the same again").isEqualTo(200);
    assertThat(asked()).isEqualTo(before + 3);
  }

  private static int asked() {
    return at.mails.to("p2@inbox.example").size();
  }
}
