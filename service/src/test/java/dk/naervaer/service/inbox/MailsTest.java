package dk.naervaer.service.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.inbox.MailForTests.Received;
import dk.naervaer.service.platform.Sha256;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is written to when, through a real mail server. */
class MailsTest {
  /** Words that would tell a stranger what it is about. */
  private static final List<String> TELLING =
      List.of(
          "syg",
          "fravær",
          "sick",
          "absence",
          "illness",
          "diagnos",
          "læge",
          "fasthold",
          "samtale",
          "trivsel",
          "fast track",
          "Prøve",
          "N1");

  private final MailForTests server = new MailForTests();
  private final TestDatabase database = ServersForTests.running().freshDatabase();
  private final InboxDay day = new InboxDay(database, server.settings());

  @AfterEach
  void ended() {
    day.close();
    database.close();
    server.close();
  }

  // What whoever knows the keys of mails could make of them without the installation's own key.
  private List<String> guesses() {
    return database
        .jdbc()
        .sql("select key from mail")
        .query((row, _) -> Sha256.of(row.getString("key").getBytes(UTF_8)))
        .list()
        .stream()
        .map(hash -> "<" + hash.substring(0, 32) + "@naervaer.invalid>")
        .toList();
  }

  private static LocalDate september(int dayOfMonth) {
    return LocalDate.of(2026, 9, dayOfMonth);
  }

  @Test
  void whatIsForTodayGoesAtOnceAndAllElseInOneDigestAndNothingTellsWhatItIsAbout() {
    day.sick("N1", "nord", InboxDay.FIRST);
    day.until(september(3), "07:00");

    Received atOnce = server.to("l1@inbox.example").getFirst();
    assertThat(atOnce.subject()).isEqualTo("Nærvær: noget til i dag");
    assertThat(atOnce.autoSubmitted()).isEqualTo("auto-generated");
    assertThat(atOnce.id()).matches("<[0-9a-f]{32}@naervaer.invalid>");
    assertThat(atOnce.id()).as("told by nobody who only knows what it is about").isNotIn(guesses());
    assertThat(atOnce.date()).contains("3 Sep 2026 06:15:00 +0200");
    String link =
        "https://naervaer.prove.example/opgave/"
            + day.item("L1", "N1", "K03").path("id").asString();
    assertThat(atOnce.plain()).contains("Hej Leder Nord", "Senest 3. september 2026", link);
    assertThat(atOnce.html()).contains("<html lang=\"da\">", link);
    assertThat(server.received())
        .extracting(Received::to)
        .containsExactlyInAnyOrder("l1@inbox.example", "l8@inbox.example");

    // Given on the 7th for the 10th: with that day's digest, to the leader, the deputy, the
    // liaison.
    day.until(september(7), "07:29");
    assertThat(server.received()).hasSize(2);
    day.until(september(7), "07:30");
    assertThat(
            server.received().stream()
                .filter(mail -> mail.date().contains(" 7 Sep 2026 07:30:00 "))
                .map(mail -> mail.to() + " " + mail.subject()))
        .containsExactlyInAnyOrder(
            "l1@inbox.example Nærvær: dagens opgaver",
            "l8@inbox.example Nærvær: dagens opgaver",
            "f1@inbox.example Nærvær: dagens opgaver");

    for (Received mail : server.received()) {
      TELLING.forEach(word -> assertThat(mail.everything()).doesNotContainIgnoringCase(word));
    }
  }

  @Test
  void whatStaysOpenIsRemindedOfThenGoesToTheDeputyThenUpwardsAndThenRests() {
    day.sick("N1", "nord", InboxDay.FIRST);
    // From the day on which the other rows would begin to speak, nothing else is looked at.
    for (int passed = 3; passed <= 25; passed++) {
      day.until(september(passed), "18:00");
    }
    String item = day.item("L1", "N1", "K03").path("id").asString();

    assertThat(told(item))
        .containsExactlyInAnyOrder(
            // At once; two working days after Thursday the 3rd; then every second working day.
            "l1@inbox.example 3",
            "l8@inbox.example 3",
            "l1@inbox.example 7",
            "l8@inbox.example 7",
            "l8@inbox.example 9",
            "l9@inbox.example 11");
    assertThat(linesOf(item, "l9@inbox.example")).contains("Ingen har taget sig af den.");
    assertThat(linesOf(item, "l8@inbox.example")).contains("Som stedfortræder.");
    assertThat(digestsADay()).allSatisfy((_, count) -> assertThat(count).isEqualTo(1));
    // It lies before the level above now, too.
    assertThat(day.inbox("L9").stream().map(one -> one.path("id").asString())).contains(item);
  }

  @Test
  void whatIsDoneOrPutOffIsNotRemindedOf() {
    day.sick("N1", "nord", InboxDay.FIRST);
    day.sick("N2", "nord", InboxDay.FIRST);
    day.until(september(3), "09:00");
    day.act("L1", day.item("L1", "N1", "K03"), "{'action':'done'}");
    day.act("L1", day.item("L1", "N2", "K03"), "{'action':'postponed','day':'2026-09-09'}");
    String done = day.item("L1", "N1", "K03").path("id").asString();
    String putOff = day.item("L1", "N2", "K03").path("id").asString();
    day.until(september(10), "18:00");

    assertThat(told(done)).containsExactlyInAnyOrder("l1@inbox.example 3", "l8@inbox.example 3");
    assertThat(told(putOff))
        .containsExactlyInAnyOrder(
            "l1@inbox.example 3", "l8@inbox.example 3", "l1@inbox.example 9", "l8@inbox.example 9");
  }

  @Test
  void whomTheLeaderLetsStandInIsWrittenToOnThoseDaysAlone() {
    try (SessionForTests leader = SessionForTests.of(day.program, "L2")) {
      leader.form(
          "/stedfortraeder",
          "id=" + UUID.randomUUID() + "&deputy=L1&from=2026-09-02&to=2026-09-05");
    }
    day.sick("S1", "syd", InboxDay.FIRST);
    day.until(september(7), "18:00");

    assertThat(told(day.item("L2", "S1", "K03").path("id").asString()))
        .containsExactlyInAnyOrder(
            "l2@inbox.example 3", "l1@inbox.example 3", "l2@inbox.example 7");
  }

  @Test
  void mailGoesOnWorkingDaysAndWhoWorksEveryDayIsWrittenToEveryDay() {
    // Day 3 of both is Saturday the 5th; it lands on Monday where nobody works.
    day.sick("N1", "nord", september(3));
    day.sick("N2", "nord-nat", september(3));
    day.until(september(6), "18:00");
    assertThat(told(day.item("L1", "N2", "K03").path("id").asString()))
        .contains("l1@inbox.example 5");
    assertThat(server.received()).allMatch(mail -> mail.date().contains(" 5 Sep "));
    day.until(september(7), "18:00");
    assertThat(told(day.item("L1", "N1", "K03").path("id").asString()))
        .contains("l1@inbox.example 7");
  }

  @Test
  void aLeadersLoadIsBoundedAndWhatFellAwayIsToldOnce() {
    for (int number = 1; number <= 8; number++) {
      day.sick("S" + number, "syd", InboxDay.FIRST);
    }
    day.until(september(7), "08:00");
    Received digest = server.to("l2@inbox.example").getLast();
    // Eight new ones of row K10 and eight reminders of row K03.
    assertThat(digest.plain().lines().filter(line -> line.startsWith("Senest"))).hasSize(5);
    assertThat(digest.plain()).contains("Og 3 mere, som kan vente.");
    assertThat(digest.plain().lines().filter(line -> line.startsWith("Påmindelse."))).hasSize(8);

    day.ended("S1", InboxDay.FIRST, september(6));
    day.until(september(8), "08:00");
    assertThat(server.to("l2@inbox.example").getLast().plain()).contains("Faldet bort: 1.");
  }

  private List<String> told(String item) {
    return server.received().stream()
        .filter(mail -> mail.plain().contains(item))
        .map(mail -> mail.to() + " " + mail.date().replaceAll(".*, (\\d+) Sep .*", "$1"))
        .toList();
  }

  private String linesOf(String item, String address) {
    return server.to(address).stream()
        .flatMap(mail -> mail.plain().lines())
        .filter(line -> line.contains(item))
        .collect(Collectors.joining("\n"));
  }

  private java.util.Map<String, Long> digestsADay() {
    return server.received().stream()
        .filter(mail -> mail.subject().contains("dagens"))
        .collect(
            Collectors.groupingBy(
                mail -> mail.to() + " " + mail.date().substring(0, 16), Collectors.counting()));
  }
}
