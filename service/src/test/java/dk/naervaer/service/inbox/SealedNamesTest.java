package dk.naervaer.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.MessageWriter;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.RowSearch;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever has the database and not the key reads nobody's name, and no address of anybody. */
class SealedNamesTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @Test
  void nobodyIsNamedInTheDatabaseWithoutTheKey() {
    try (MailForTests server = new MailForTests();
        InboxDay day = new InboxDay(database, server.settings());
        PayrollForTests payroll = new PayrollForTests(day.topics)) {
      day.sick("N1", "nord", InboxDay.FIRST);
      payroll.publish("refused", day.topics.employment(), "N1", refused());
      payroll.flush();
      day.until(InboxDay.FIRST.plusDays(2), "09:00");
      assertThat(
              day.program
                  .as("L1")
                  .post(
                      "/api/talks/registrations",
                      """
                      {"id":"P1","employmentId":"N1-1","kind":"trivselssamtale",
                       "tookPart":["leader","employee"],"day":"2026-09-10","time":"10:00"}
                      """)
                  .statusCode())
          .isEqualTo(201);
      day.settle();
      assertThat(server.to("prove.n1@hjemme.example")).isNotEmpty();

      String name = "Prøve N1";
      String address = "prove.n1@hjemme.example";
      assertThat(RowSearch.withTheKey(database, name))
          .contains("employment_version", "refused_record");
      assertThat(RowSearch.withTheKey(database, address)).contains("employment_version", "mail");
      assertThat(RowSearch.asItStands(database, name)).isEmpty();
      assertThat(RowSearch.asItStands(database, address)).isEmpty();
    }
  }

  /** Payroll's word about the same, of which a part can't be read. */
  private static String refused() {
    return MessageWriter.json(Facts.employment("N1", 2, "nord"))
        .replaceFirst("\"hiredOn\":\"[^\"]*\"", "\"hiredOn\":\"soon\"");
  }
}
