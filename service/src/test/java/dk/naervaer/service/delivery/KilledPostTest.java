package dk.naervaer.service.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.inbox.ScriptedSmtp;
import dk.naervaer.service.platform.embedded.EmbeddedPostgres;
import dk.naervaer.service.platform.sql.Seal;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.JavaProcess;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/**
 * A process killed between the mail server's yes and its own commit: at most one more each time.
 */
class KilledPostTest {
  private static final int KILLS = Integer.getInteger("naervaer.mail.kills", 2);

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @Test
  void eachKillCostsAtMostOneDuplicateUnderTheSameName() {
    new MailStore(database.jdbc(), Seal.of(TestDatabase.NAMES_KEY))
        .add(
            List.of(
                new MailDraft(
                    "killed",
                    "now",
                    "L1",
                    "Leder",
                    "l1@prove.example",
                    "da",
                    "Nærvær",
                    "Log ind",
                    "<p>Log ind</p>",
                    null,
                    null)),
            MailState.CREATED,
            true,
            Instant.parse("2026-01-01T00:00:00Z"));
    try (ScriptedSmtp server = new ScriptedSmtp()) {
      for (int kill = 0; kill < KILLS; kill++) {
        try (JavaProcess post = start(server, "hold")) {
          post.lineWith("250");
          post.kill();
        }
        Eventually.isSo("nobody holds the mail", KilledPostTest::isFree);
      }
      try (JavaProcess post = start(server)) {
        post.lineWith("sent");
      }
      LoggerFactory.getLogger(KilledPostTest.class)
          .warn("{} kills, {} duplicates", KILLS, server.messageIds().size() - 1);
      assertThat(server.messageIds()).hasSizeLessThanOrEqualTo(KILLS + 1);
      assertThat(server.messageIds().stream().distinct()).hasSize(1);
      assertThat(one("select state from mail")).isEqualTo("delivered");
      assertThat(one("select count(*)::text from mail_attempt"))
          .isEqualTo(String.valueOf(KILLS + 1));
    }
  }

  private static JavaProcess start(ScriptedSmtp server, String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of(
                database.url(),
                EmbeddedPostgres.WORKER,
                ServersForTests.running()
                    .servers()
                    .credentials()
                    .databasePassword(EmbeddedPostgres.WORKER),
                String.valueOf(server.port())));
    arguments.addAll(List.of(more));
    return JavaProcess.start(PostProcess.class.getName(), arguments.toArray(String[]::new));
  }

  private static boolean isFree() {
    return database
            .jdbc()
            .sql("select count(*) from (select from mail for update skip locked) as free")
            .query(Long.class)
            .single()
        == 1;
  }

  private static String one(String sql) {
    return database.jdbc().sql(sql).query(String.class).single();
  }
}
