package dk.naervaer.service.texts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.config.MailText;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TextStoreTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  /** A page of thousands, each of two thousand letters, took all memory. */
  @Test
  void theLastFiftyVersionsAreRead() {
    TextStore store = new TextStore(database.jdbc());
    for (int version = 1; version <= 51; version++) {
      MailText.Words words = new MailText.Words("Version " + version, "Log ind");
      store.add("digest", new MailText(words, words), "P5", Instant.EPOCH);
    }

    assertThat(store.history("digest"))
        .extracting(one -> one.text().danish().subject())
        .hasSize(50)
        .startsWith("Version 51")
        .endsWith("Version 2");
  }
}
