package dk.naervaer.service.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.platform.sql.Seal;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A store is read by the key it is sealed with alone, and what stood open in it is sealed. */
class NameSealingTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final String ANOTHER = Base64.getEncoder().encodeToString(new byte[Seal.BYTES]);
  private static final String MAIL = "old@hjemme.example";

  private final NameSealing sealing =
      new NameSealing(new NameSealingStore(database.jdbc(), database.transactions()));

  @Test
  void whatStoodOpenIsSealedAndNoOtherKeyIsTaken() {
    try (LiveProgram program =
            LiveProgram.start(database, TOPICS, Instant.parse("2026-09-01T10:00:00Z"));
        PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      payroll.publish(Facts.employment("OLD"));
      payroll.publish("refused", TOPICS.absence(), "OLD", "{\"note\":\"Prøve ÅBEN\"}");
      payroll.flush();
      program.settle();
    }
    database
        .jdbc()
        .sql("update employment_version set name = 'Prøve ÅBEN', mail = ?")
        .param(MAIL)
        .update();
    database
        .jdbc()
        .sql("update refused_record set value = convert_to('Prøve ÅBEN', 'UTF8')")
        .update();

    sealing.begin(TestDatabase.NAMES_KEY);
    assertThat(one("select name from employment_version"))
        .as("no start looks twice")
        .isEqualTo("Prøve ÅBEN");
    // As in a store from before.
    database.jdbc().sql("update store_meta set names_all_sealed = false").update();

    Seal seal = sealing.begin(TestDatabase.NAMES_KEY);

    assertThat(one("select name from employment_version")).startsWith(Seal.MARK);
    assertThat(seal.open(one("select name from employment_version"))).isEqualTo("Prøve ÅBEN");
    assertThat(seal.open(one("select mail from employment_version"))).isEqualTo(MAIL);
    byte[] refused =
        database.jdbc().sql("select value from refused_record").query(byte[].class).single();
    assertThat(new String(refused, UTF_8)).doesNotContain("Prøve");
    assertThat(new String(Objects.requireNonNull(seal.open(refused)), UTF_8))
        .isEqualTo("Prøve ÅBEN");
    String sealedOnce = one("select name from employment_version");
    sealing.begin(TestDatabase.NAMES_KEY);
    assertThat(one("select name from employment_version")).isEqualTo(sealedOnce);

    assertThatThrownBy(() -> sealing.begin(ANOTHER))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("another key")
        .hasMessageNotContaining(ANOTHER);
    assertThatThrownBy(() -> sealing.begin("short"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("32 bytes");
  }

  private static String one(String sql) {
    return database.jdbc().sql(sql).query(String.class).single();
  }
}
