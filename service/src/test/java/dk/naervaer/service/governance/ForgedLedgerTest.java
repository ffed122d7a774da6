package dk.naervaer.service.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.Sha256;
import dk.naervaer.service.platform.sql.Seal;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What whoever has the password of the program's role can't add to the rules in force. */
class ForgedLedgerTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
  private static final byte[] BYTES = "sheet".getBytes(StandardCharsets.UTF_8);

  private final LedgerStore store = new LedgerStore(database.jdbc());
  private final Ledger ledger = new Ledger(store, Seal.of(TestDatabase.NAMES_KEY));

  @Test
  void whatIsMadeUpWithTheTablesAloneIsToldAndNeverHolds() {
    add("1.csv");
    anEntryFromBeforeIsSealedOnce();
    LedgerEntry before = ledger.entries().getLast();
    Map<String, byte @Nullable []> files = new TreeMap<>(Map.of("forged.csv", BYTES));
    LedgerEntry forged =
        LedgerEntry.after(
            before, NOW, "adopted", "nord", "P5", "", Map.of("forged.csv", Sha256.of(BYTES)));
    assertThatThrownBy(() -> put(forged, files)).hasMessageContaining("comes sealed");
    assertThatThrownBy(() -> database.jdbc().sql(FILE).update())
        .hasMessageContaining("comes with its entry");
    assertThat(ledger.faults()).isEmpty();

    put(forged.sealedWith("made-up"), files);

    assertThat(ledger.faults()).containsExactly("entry 2 was not added by the program");
    assertThat(ledger.files()).containsOnlyKeys("1.csv");
    assertThat(ledger.sound()).hasSize(1);
    assertThatThrownBy(() -> add("2.csv")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whereTheFirstEntryIsMadeUpNoRulesAreReadAtAll() {
    try (TestDatabase other = ServersForTests.running().freshDatabase()) {
      LedgerStore empty = new LedgerStore(other.jdbc());
      LedgerRules rules =
          new LedgerRules(
              other.transactions(),
              new Ledger(empty, Seal.of(TestDatabase.NAMES_KEY)),
              PlatformClock.real());
      Map<String, byte @Nullable []> files = new TreeMap<>(Map.of("1.csv", BYTES));
      LedgerEntry forged =
          LedgerEntry.after(
              null, NOW, "taken-in", null, "program", "", Map.of("1.csv", Sha256.of(BYTES)));
      other
          .transactions()
          .executeWithoutResult(_ -> empty.add(forged.sealedWith("made-up"), files));

      assertThatThrownBy(() -> rules.read(Path.of("none"), Path.of("none")))
          .hasMessageContaining("first entry was not added by the program");
    }
  }

  private static final String FILE =
      "insert into ledger_file (entry, path, content, hash) values (1, 'more.csv', 'x', 'x')";

  private void add(String path) {
    database
        .transactions()
        .executeWithoutResult(
            _ -> ledger.add(NOW, "adopted", "nord", "P5", "", Map.of(path, BYTES)));
  }

  private void put(LedgerEntry entry, Map<String, byte @Nullable []> files) {
    database.transactions().executeWithoutResult(_ -> store.add(entry, files));
  }

  private void anEntryFromBeforeIsSealedOnce() {
    var owner = database.ownerJdbc();
    owner.sql("alter table ledger_entry disable trigger ledger_entry_stays").update();
    owner.sql("update ledger_entry set seal = null").update();
    owner.sql("alter table ledger_entry enable trigger ledger_entry_stays").update();
    assertThat(ledger.faults()).containsExactly("entry 1 was not added by the program");
    ledger.sealOld();
    assertThat(ledger.faults()).isEmpty();
    assertThatThrownBy(
            () -> database.jdbc().sql("update ledger_entry set seal = 'made-up'").update())
        .hasMessageContaining("only added to");
  }
}
