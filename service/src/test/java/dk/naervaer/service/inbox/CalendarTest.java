package dk.naervaer.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invitations as an independent reader of calendars reads them. */
class CalendarTest {
  private static final LocalDate THIRD = LocalDate.of(2026, 9, 3);

  private static final String CANCEL =
      """
      insert into talk_record (employment_id, id, revision, kind, day, starts_at, held, cancelled,
        took_part, next_contact, journalised, by_account, known_at, invited)
      select employment_id, id, 2, kind, day, starts_at, held, true, took_part, next_contact,
        journalised, by_account, known_at, '{}' from talk_record
      """;

  private final MailForTests server = new MailForTests();
  private final TestDatabase database = ServersForTests.running().freshDatabase();
  private final InboxDay day = new InboxDay(database, server.settings());

  @AfterEach
  void ended() {
    day.close();
    database.close();
    server.close();
  }

  private void plan(String more) {
    String json =
        "{\"id\":\"T1\",\"employmentId\":\"N1-1\",\"kind\":\"ring\",'tookPart':['leader','employee','liaison']%s}"
            .formatted(more)
            .replace('\'', '"');
    assertThat(day.program.as("L1").post("/api/talks/registrations", json).statusCode())
        .isEqualTo(201);
    day.settle();
  }

  private List<ICalendar> calendarsOf(String address) {
    return server.to(address).stream()
        .filter(mail -> mail.parts().size() == 3)
        .map(mail -> Objects.requireNonNull(Biweekly.parse(mail.parts().get(2)).first()))
        .toList();
  }

  @Test
  void aPlannedTalkIsInvitedToMovedAndCancelledForLeaderAndLiaison() {
    day.sick("N1", "nord", InboxDay.FIRST);
    day.until(THIRD, "09:00");
    plan(",'day':'2026-09-10','time':'10:00'");
    plan(",'day':'2026-10-29','time':'13:30'");
    plan(",'day':'2026-10-29','time':'13:30','cancelled':true");

    for (String address : List.of("l1@inbox.example", "f1@inbox.example")) {
      List<ICalendar> calendars = calendarsOf(address);
      assertThat(calendars)
          .extracting(calendar -> calendar.getMethod().getValue())
          .containsExactly("REQUEST", "REQUEST", "CANCEL");
      List<VEvent> events =
          calendars.stream().map(calendar -> calendar.getEvents().getFirst()).toList();
      assertThat(events).extracting(event -> event.getUid().getValue()).containsOnly(uid(events));
      assertThat(events)
          .extracting(event -> event.getSequence().getValue())
          .containsExactly(0, 1, 2);
      assertThat(events)
          .extracting(event -> event.getDateStart().getValue().toInstant().toString())
          // Summer time, then winter time.
          .containsExactly("2026-09-10T08:00:00Z", "2026-10-29T12:30:00Z", "2026-10-29T12:30:00Z");
      assertThat(events).allMatch(event -> event.getClassification().getValue().equals("PRIVATE"));
      assertThat(events.get(2).getStatus().getValue()).isEqualTo("CANCELLED");
      assertThat(server.to(address))
          .noneMatch(mail -> mail.everything().matches("(?si).*(Prøve N1|syg|fravær).*"));
      assertThat(server.to(address).stream().filter(mail -> mail.parts().size() == 3))
          .allSatisfy(
              mail ->
                  assertThat(mail.parts().get(2))
                      .contains("DTSTART;TZID=Europe/Copenhagen", "DURATION:PT45M")
                      .contains("TZID:Europe/Copenhagen")
                      .doesNotContain("Berlin", "DTEND"));
    }
  }

  private static String uid(List<VEvent> events) {
    return events.getFirst().getUid().getValue();
  }

  @Test
  void whoIsBackNeedsNoTalk() {
    day.sick("N1", "nord", InboxDay.FIRST);
    day.until(THIRD, "09:00");
    plan(",'day':'2026-09-04','time':'10:00'");
    day.ended("N1", InboxDay.FIRST, LocalDate.of(2026, 9, 1));

    assertThat(calendarsOf("l1@inbox.example"))
        .extracting(calendar -> calendar.getMethod().getValue())
        .containsExactly("REQUEST", "CANCEL");
  }

  @Test
  void whatAnEarlierAbsenceAskedForTakesNoTalkOfTheNextOne() {
    day.sick("N1", "nord", InboxDay.FIRST);
    day.until(THIRD, "09:00");
    day.ended("N1", InboxDay.FIRST, THIRD);
    LocalDate again = LocalDate.of(2026, 11, 2);
    day.until(again, "09:00");
    day.tell(Facts.with(Facts.sick("N1", 1, again, null), "A-N1-2", "N1-1"));
    day.until(again.plusDays(2), "09:00");
    plan(",'day':'2026-11-10','time':'10:00'");
    AbsenceMessage first = Facts.sick("N1", 3, InboxDay.FIRST, THIRD);

    day.tell(annulled(first));

    assertThat(calendarsOf("l1@inbox.example"))
        .extracting(calendar -> calendar.getMethod().getValue())
        .containsExactly("REQUEST");
    day.tell(Facts.with(annulled(Facts.sick("N1", 2, again, null)), "A-N1-2", "N1-1"));
    assertThat(calendarsOf("l1@inbox.example"))
        .extracting(calendar -> calendar.getMethod().getValue())
        .containsExactly("REQUEST", "CANCEL");
  }

  /** Payroll annuls, and tells the same anew under another id. */
  @Test
  void whatIsAskedAgainKeepsTheTalk() {
    day.sick("N1", "nord", InboxDay.FIRST);
    day.until(THIRD, "09:00");
    plan(",'day':'2026-09-10','time':'10:00'");
    day.tell(annulled(Facts.sick("N1", 2, InboxDay.FIRST, null)));
    assertThat(methods()).containsExactly("REQUEST", "CANCEL");

    day.tell(Facts.with(Facts.sick("N1", 1, InboxDay.FIRST, null), "A-N1-2", "N1-1"));
    assertThat(methods()).containsExactly("REQUEST", "CANCEL", "REQUEST");
    assertThat(calendarsOf("l1@inbox.example"))
        .extracting(calendar -> calendar.getEvents().getFirst().getSequence().getValue())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void whatTheLeaderCancelledStaysSo() {
    day.sick("N1", "nord", InboxDay.FIRST);
    day.until(THIRD, "09:00");
    plan(",'day':'2026-09-10','time':'10:00'");
    plan(",'day':'2026-09-10','time':'10:00','cancelled':true");
    day.tell(annulled(Facts.sick("N1", 2, InboxDay.FIRST, null)));
    day.tell(Facts.with(Facts.sick("N1", 1, InboxDay.FIRST, null), "A-N1-2", "N1-1"));
    assertThat(methods()).containsExactly("REQUEST", "CANCEL");
  }

  private List<String> methods() {
    return calendarsOf("l1@inbox.example").stream()
        .map(calendar -> calendar.getMethod().getValue())
        .toList();
  }

  private static AbsenceMessage annulled(AbsenceMessage one) {
    return Facts.absence(
        one.employeeId(),
        one.revision(),
        one.type(),
        one.firstDay(),
        one.lastDay(),
        AbsenceStatus.ANNULLED);
  }

  @Test
  void whoGetsAnotherLeaderTakesTheTalkAlong() {
    day.sick("N1", "nord", InboxDay.FIRST);
    day.until(THIRD, "09:00");
    plan(",'day':'2026-09-10','time':'10:00'");
    day.tell(Facts.employment("N1", 2, "syd"));
    day.settle();
    day.tell(Facts.employment("N1", 3, "nord"));
    day.settle();

    assertThat(methods("l1@inbox.example")).containsExactly("REQUEST 0", "CANCEL 1", "REQUEST 2");
    assertThat(methods("l2@inbox.example")).containsExactly("REQUEST 1", "CANCEL 2");
    // The liaison of the one unit is not the other's.
    assertThat(methods("f1@inbox.example")).containsExactly("REQUEST 0", "CANCEL 1", "REQUEST 2");
  }

  @Test
  void whoGetsAnotherLeaderWithoutAnAdvisoryTakesTheTalkAlongTheNextMorning() {
    day.tell(Facts.employment("N1", 1, "nord"));
    day.until(THIRD, "09:00");
    plan(",'day':'2026-09-10','time':'10:00'");
    day.tell(Facts.employment("N1", 2, "syd"));
    day.settle();
    assertThat(methods("l1@inbox.example")).containsExactly("REQUEST 0");

    day.until(THIRD.plusDays(1), "09:00");
    assertThat(methods("l1@inbox.example")).containsExactly("REQUEST 0", "CANCEL 1");
    assertThat(methods("l2@inbox.example")).containsExactly("REQUEST 1");
  }

  @Test
  void whatIsCancelledWhileItIsHandedOnStaysCancelled() throws SQLException {
    day.sick("N1", "nord", InboxDay.FIRST);
    day.until(THIRD, "09:00");
    plan(",'day':'2026-09-10','time':'10:00'");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection leader = database.worker().getConnection();
        Statement tells = leader.createStatement()) {
      leader.setAutoCommit(false);
      tells.execute("select pg_advisory_xact_lock(hashtextextended('talk_record N1-1 T1', 0))");
      threads.submit(() -> day.tell(Facts.employment("N1", 2, "syd")));
      Eventually.isSo("it is being handed on", () -> database.waiting() > 0);
      tells.execute(CANCEL);
      leader.commit();
    }
    day.settle();

    assertThat(database.jdbc().sql("select count(*) from talk_record").query(Long.class).single())
        .as("what was told of it")
        .isEqualTo(2);
    assertThat(methods("l2@inbox.example")).isEmpty();
  }

  @Test
  void aTalkFromBeforeItWasNotedWhoHasItIsCancelledForThoseOfToday() {
    day.sick("N1", "nord", InboxDay.FIRST);
    day.until(THIRD, "09:00");
    plan(",'day':'2026-09-10','time':'10:00'");
    database.jdbc().sql("update talk_record set invited = null").update();
    plan(",'day':'2026-09-10','time':'10:00','cancelled':true");

    assertThat(methods("l1@inbox.example")).containsExactly("REQUEST 0", "CANCEL 1");
  }

  private List<String> methods(String address) {
    return calendarsOf(address).stream()
        .map(
            calendar ->
                calendar.getMethod().getValue()
                    + " "
                    + calendar.getEvents().getFirst().getSequence().getValue())
        .toList();
  }

  @Test
  void aFeedIsOpenedByItsSecretUntilItIsRevoked() {
    day.sick("N1", "nord", InboxDay.FIRST);
    day.until(THIRD, "09:00");
    plan(",'day':'2026-09-10','time':'10:00'");

    String first = feed();
    String second = feed();
    assertThat(fetch(first).statusCode()).isEqualTo(404);
    HttpResponse<String> answer = fetch(second);
    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/calendar");
    ICalendar calendar = Objects.requireNonNull(Biweekly.parse(answer.body()).first());
    assertThat(calendar.getEvents()).hasSize(1);
    assertThat(answer.body()).doesNotContain("Prøve", "N1-1", "ring");

    AccountForTests leader = day.program.as("L1");
    assertThat(
            leader
                .send("/api/calendar-feed", "DELETE", BodyPublishers.noBody(), Map.of())
                .statusCode())
        .isEqualTo(204);
    assertThat(fetch(second).statusCode()).isEqualTo(404);
    assertThat(day.program.as("M1").post("/api/calendar-feed", "").statusCode()).isEqualTo(403);
  }

  private String feed() {
    String body = day.program.as("L1").post("/api/calendar-feed", "").body();
    String address = InboxDay.json(body).path("address").asString();
    return address.substring(address.indexOf("/kalender/"));
  }

  private HttpResponse<String> fetch(String path) {
    AccountForTests nobody = new AccountForTests(day.program.as("L1").address(), "", "");
    return nobody.anonymously(path);
  }
}
