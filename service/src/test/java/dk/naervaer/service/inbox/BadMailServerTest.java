package dk.naervaer.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.delivery.MailOutbox;
import dk.naervaer.service.intake.DrivenClock;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** A mail server that refuses, stalls, lies or vanishes costs nobody anything but time. */
class BadMailServerTest {
  /** How often a program is cut off between the server's yes and its own commit. */
  private static final int CUTS = Integer.getInteger("naervaer.mail.cuts", 10);

  private static final LocalDate THIRD = LocalDate.of(2026, 9, 3);

  private final ScriptedSmtp server = new ScriptedSmtp();
  private final TestDatabase database = ServersForTests.running().freshDatabase();
  private InboxDay day = new InboxDay(database, settings("127.0.0.1", server.port()));

  private static String[] settings(String host, int port) {
    return new String[] {
      "--naervaer.mail.host=" + host,
      "--naervaer.mail.port=" + port,
      "--naervaer.mail.connect-timeout=1s",
      "--naervaer.mail.read-timeout=1s",
      "--naervaer.mail.write-timeout=1s"
    };
  }

  @AfterEach
  void ended() {
    day.close();
    database.close();
    server.close();
  }

  private List<String> states() {
    return database
        .jdbc()
        .sql(
            "select account || ' ' || state || coalesce(' ' || last_reply, '') from mail order by"
                + " id")
        .query((row, _) -> row.getString(1))
        .list();
  }

  @Test
  void whatIsRefusedForGoodIsNotTriedAgainAndTheLevelAboveIsToldAtOnce() {
    server.toRecipient = "550 no such user";
    day.sick("S1", "syd", InboxDay.FIRST);
    day.until(THIRD, "06:15");
    day.until(THIRD, "06:16");

    // Nobody stands in for the leader of Syd: the leader above is next, then the coordinator.
    assertThat(states()).startsWith("L2 permanent-failure 550", "L9 permanent-failure 550");
    assertThat(day.item("L2", "S1", "K03").path("state").asString()).isEqualTo("given");
  }

  @Test
  void whatIsRefusedForNowIsTriedWithGrowingPausesForFourHours() {
    server.toRecipient = "451 later";
    day.sick("S1", "syd", InboxDay.FIRST);
    day.until(THIRD, "06:15");
    assertThat(states()).containsExactly("L2 sending 451");
    int minutes = 0;
    for (Instant at = InboxDay.at(THIRD, "06:15"); minutes < 240; minutes++) {
      at = at.plus(Duration.ofMinutes(1));
      day.program.advanceTo(at);
    }
    // After 1, 3, 7, 15, 31, 63, 123, 183 and 243 minutes: the last one is the end.
    assertThat(attempts()).isEqualTo(9);
    server.toRecipient = "250 ok";
    day.until(THIRD, "10:18");
    assertThat(states()).first().isEqualTo("L2 delivered 250");
  }

  @Test
  void afterFourHoursItIsGivenUpAndTheNextIsTold() {
    server.toRecipient = "451 later";
    day.sick("S1", "syd", InboxDay.FIRST);
    day.until(THIRD, "06:15");
    day.until(THIRD, "08:00");
    day.until(THIRD, "10:20");
    assertThat(states()).startsWith("L2 temporary-failure 451", "L9 sending 451");
  }

  private long attempts() {
    return database.jdbc().sql("select count(*) from mail_attempt").query(Long.class).single();
  }

  @ParameterizedTest
  @CsvSource({"silent", "gone"})
  void aServerThatDoesNotAnswerSlowsNothingAndIsAskedOnceAMinute(String how) {
    if (how.equals("gone")) {
      server.close();
    }
    server.toRecipient = "";
    for (int number = 1; number <= 4; number++) {
      day.sick("S" + number, number % 2 == 0 ? "syd" : "nord", InboxDay.FIRST);
    }
    day.until(THIRD, "06:15");
    long began = System.nanoTime();
    assertThat(day.inbox("L2")).hasSize(2);
    day.act("L2", day.item("L2", "S2", "K03"), "{'action':'done'}");
    day.settle();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    // One was tried, the others wait with it.
    assertThat(attempts()).isEqualTo(1);
    assertThat(states()).hasSize(3).allMatch(state -> state.contains("sending"));
    day.until(THIRD, "07:00");
    day.until(THIRD, "11:00");
    assertThat(states().subList(0, 1)).allMatch(state -> state.contains("technical-failure"));
  }

  @Test
  void cutOffBetweenTheServersYesAndTheCommitItIsSentOnceMoreUnderTheSameName() {
    AtomicInteger left = new AtomicInteger(CUTS);
    server.beforeAcknowledging =
        () -> {
          if (left.getAndDecrement() > 0) {
            cutEveryConnection();
          }
        };
    day.sick("S1", "syd", InboxDay.FIRST);
    cutAtTimes("06:15");
    DrivenClock clock = day.program.bean(DrivenClock.class);
    for (int patience = 0; patience < CUTS && !clock.isSettledSoon(); patience++) {
      // Each look takes up to a minute.
    }
    // A server that was busy with the cut may have been taken for one that is away.
    for (int minute = 16; minute < 60 && server.messageIds().size() <= CUTS; minute++) {
      cutAtTimes("06:" + minute);
    }

    assertThat(server.messageIds()).hasSize(CUTS + 1);
    assertThat(server.messageIds().stream().distinct()).hasSize(1);
    assertThat(states()).containsExactly("L2 delivered 250");
  }

  // Whoever drives the clock asks the database too, and can be cut like anybody.
  private void cutAtTimes(String time) {
    for (int more = CUTS; ; more--) {
      try {
        day.program.advanceTo(InboxDay.at(THIRD, time));
        return;
      } catch (DataAccessResourceFailureException cut) {
        assertThat(more).isPositive();
      }
    }
  }

  private void cutEveryConnection() {
    database
        .administratorJdbc()
        .sql(
            """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
              and state = 'idle in transaction'
            """)
        .query(Long.class)
        .single();
  }

  @Test
  void toAnotherMachineNothingGoesWithoutTls() throws SocketException {
    InetAddress other =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .findFirst()
            .orElseThrow();
    day.close();
    try (ScriptedSmtp outside = new ScriptedSmtp(other)) {
      day = new InboxDay(database, settings(other.getHostAddress(), outside.port()));
      day.sick("S1", "syd", InboxDay.FIRST);
      day.until(THIRD, "06:15");
      assertThat(outside.connections()).isPositive();
      assertThat(outside.messageIds()).isEmpty();
      assertThat(states()).containsExactly("L2 sending MessagingException");
    }
  }

  @Test
  void whoHasNoAddressIsNoReasonToWait() {
    assertThat(day.program.bean(MailOutbox.class).anyFailed()).isFalse();
    day.sick("S1", "alene", InboxDay.FIRST);
    day.until(THIRD, "06:15");
    assertThat(states()).containsExactly("P5 delivered 250");
  }
}
