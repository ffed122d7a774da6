package dk.naervaer.service.platform;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Ready means: the store is migrated, begun, and takes writes. */
final class StoreHealth extends AbstractHealthIndicator {
  private final StoreMetaStore store;

  StoreHealth(StoreMetaStore store) {
    super("The store takes no writes");
    this.store = store;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.status(store.takesWrites() ? "UP" : "DOWN");
  }
}
