package dk.naervaer.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mail that a server took and then returned, read from a real mailbox. */
class ReturnedMailTest {
  private static final LocalDate THIRD = LocalDate.of(2026, 9, 3);

  @Test
  void aReturnedMailHasToldNobodySoTheNextIsTold() {
    GreenMail server =
        new GreenMail(
            new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
    server.start();
    server.setUser("returned@prove.example", "returned", "secret");
    try (TestDatabase database = ServersForTests.running().freshDatabase();
        InboxDay day = new InboxDay(database, settings(server))) {
      day.sick("S1", "syd", InboxDay.FIRST);
      day.until(THIRD, "06:15");
      String id = server.getReceivedMessages()[0].getHeader("Message-ID")[0];

      send(server, "An answer, no report", "text/plain", "Who are you?");
      report(server, "<somebody-elses@mail.example>", "failed", "5.1.1");
      report(server, id, "delayed", "4.4.1");
      age(database, 15);
      report(server, id, "failed", "5.1.1");
      // A mail is marked when it is fetched: the one behind it is, once this one is noted.
      send(server, "Another answer, no report", "text/plain", "Who are you?");
      Eventually.isSo("read", () -> isAllRead(server));
      assertThat(states(database))
          .as("so late it says no mail server")
          .containsExactly("L2 delivered 250");
      age(database, -15);
      report(server, id, "failed", "5.1.1");
      Eventually.isSo("returned", () -> states(database).contains("L2 permanent-failure 5.1.1"));
      day.settle();

      assertThat(states(database))
          .containsExactly("L2 permanent-failure 5.1.1", "L9 delivered 250");
      whatNeverReachedTheEmployeeIsALetter(server, day, database);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    } finally {
      server.stop();
    }
  }

  private static void whatNeverReachedTheEmployeeIsALetter(
      GreenMail server, InboxDay day, TestDatabase database)
      throws jakarta.mail.MessagingException {
    day.program
        .as("L2")
        .post(
            "/api/talks/registrations",
            "{\"id\":\"P1\",\"employmentId\":\"S1-1\",\"kind\":\"trivselssamtale\","
                + "\"day\":\"2026-09-10\",\"tookPart\":[\"leader\",\"employee\"]}");
    day.settle();
    assertThat(day.program.as("L2").get("/api/letters").body()).isEqualTo("[]");
    MimeMessage mail =
        Stream.of(server.getReceivedMessages())
            .filter(one -> to(one).equals("prove.s1@hjemme.example"))
            .findFirst()
            .orElseThrow();

    report(server, mail.getHeader("Message-ID")[0], "failed", "5.1.1");
    Eventually.isSo("returned", () -> states(database).contains("S1 permanent-failure 5.1.1"));
    day.settle();

    assertThat(day.program.as("L2").get("/api/letters").body())
        .contains("Prøve S1", "10. september 2026");
  }

  private static String to(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void age(TestDatabase database, int days) {
    database
        .jdbc()
        .sql("update mail set created_at = created_at - make_interval(days => ?)")
        .param(days)
        .update();
  }

  private static boolean isAllRead(GreenMail server) {
    try {
      return server
          .getManagers()
          .getImapHostManager()
          .getInbox(server.getUserManager().getUser("returned"))
          .getMessages()
          .stream()
          .allMatch(message -> message.getFlags().contains(Flags.Flag.SEEN));
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[] settings(GreenMail server) {
    return new String[] {
      "--naervaer.mail.host=127.0.0.1",
      "--naervaer.mail.port=" + server.getSmtp().getPort(),
      "--naervaer.mail.bounces.host=127.0.0.1",
      "--naervaer.mail.bounces.port=" + server.getImap().getPort(),
      "--naervaer.mail.bounces.user=returned",
      "--naervaer.mail.bounces.password=secret",
      "--naervaer.mail.bounces.tls=false",
      "--naervaer.mail.bounces.every=300ms"
    };
  }

  private static List<String> states(TestDatabase database) {
    return database
        .jdbc()
        .sql(
            "select account || ' ' || state || ' ' || coalesce(last_reply, '') from mail order by"
                + " id")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static void report(GreenMail server, String id, String action, String status) {
    String report =
        """
        --b
        Content-Type: text/plain

        Your mail could not be delivered.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example

        Final-Recipient: rfc822; l2@inbox.example
        Action: %s
        Status: %s

        --b
        Content-Type: text/rfc822-headers

        Message-ID: %s
        Subject: x

        --b--
        """
            .formatted(action, status, id);
    send(
        server, "Undelivered", "multipart/report; report-type=delivery-status; boundary=b", report);
  }

  private static void send(GreenMail server, String subject, String type, String body) {
    String raw =
        ("From: mailer-daemon@mail.example\nTo: returned@prove.example\nSubject: "
                + subject
                + "\nMIME-Version: 1.0\nContent-Type: "
                + type
                + "\n\n"
                + body)
            .replace("\n", "\r\n");
    server.getUserManager().getUser("returned").deliver(GreenMailUtil.newMimeMessage(raw));
  }
}
