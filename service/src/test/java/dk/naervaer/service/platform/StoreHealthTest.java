package dk.naervaer.service.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Status;

class StoreHealthTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private final StoreMetaStore store = new StoreMetaStore(database.jdbc(), database.transactions());
  private final StoreHealth health = new StoreHealth(store);

  @AfterEach
  void emptyTheStore() {
    database.forgetStore();
  }

  @Test
  void aBegunStoreThatTakesWritesIsReady() {
    begin();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aStoreThatHasNotBegunIsNotReady() {
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void aStoreThatTakesNoWritesIsNotReady() {
    begin();
    database.ownerJdbc().sql("revoke update on store_meta from naervaer_worker").update();
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    database.ownerJdbc().sql("grant update on store_meta to naervaer_worker").update();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  private void begin() {
    store.begin(new StoreMeta(Instant.EPOCH, null, DemoState.NONE));
  }
}
