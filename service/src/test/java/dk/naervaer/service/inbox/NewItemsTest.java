package dk.naervaer.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.platform.sql.Seal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An item's address is the same for whoever begins it, and made by nobody without the key. */
class NewItemsTest {
  private static final Instant NOW = Instant.parse("2026-09-04T10:00:00Z");
  private static final UUID ADVISORY = UUID.fromString("0199a0f3-0000-8000-8000-000000000001");

  private final Seal seal = Seal.of(Seal.drawnKey());

  @Test
  void itsIdIsMadeWithTheKey() {
    UUID id = begun(seal, Recipient.LEADER);

    assertThat(begun(seal, Recipient.LEADER)).isEqualTo(id);
    assertThat(begun(seal, Recipient.HR)).isNotEqualTo(id);
    assertThat(begun(Seal.of(Seal.drawnKey()), Recipient.LEADER)).isNotEqualTo(id);
  }

  private static UUID begun(Seal seal, Recipient recipient) {
    LocalDate day = LocalDate.of(2026, 9, 4);
    Ask ask = new Ask(ADVISORY, recipient, "E1", "E1-1", "nord", "L1", "ring", day, null, false);
    return new NewItems(seal).begin(ask, NOW, Telling.begin(null, false)).id();
  }
}
