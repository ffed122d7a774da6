package dk.naervaer.service.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.platform.sql.Seal;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LedgerTest {
  private static final int ENTRIES = 200;
  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private final Ledger ledger =
      new Ledger(new LedgerStore(database.jdbc()), Seal.of(TestDatabase.NAMES_KEY));

  @Test
  void whoeverLooksWhileEntriesAreAddedFindsThemWhole() throws InterruptedException {
    Thread adding = Thread.ofPlatform().start(this::add);
    List<String> found = new ArrayList<>();
    int seen = 0;
    while (adding.isAlive()) {
      found.addAll(ledger.faults());
      seen = Math.max(seen, ledger.entries().size());
    }
    adding.join();
    assertThat(found).isEmpty();
    assertThat(seen).isBetween(1, ENTRIES);
    assertThat(ledger.entries()).hasSize(ENTRIES);
    assertThat(ledger.entries()).allSatisfy(entry -> assertThat(entry.files()).hasSize(2));
  }

  private void add() {
    for (int number = 0; number < ENTRIES; number++) {
      byte[] bytes = ("sheet " + number).getBytes(StandardCharsets.UTF_8);
      String path = "regelark/kommunen/" + number + ".csv";
      database
          .transactions()
          .executeWithoutResult(
              _ ->
                  ledger.add(
                      NOW, "adopted", "kommunen", "test", "", Map.of(path, bytes, "x", bytes)));
    }
  }
}
