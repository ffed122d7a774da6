package dk.naervaer.service.platform;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Ready means: the store is migrated, begun, and takes writes. */
record StoreHealth(StoreMetaStore store) implements HealthIndicator {

  @Override
  public Health health() {
    try {
      return (store.takesWrites() ? Health.up() : Health.down()).build();
    } catch (DataAccessException | TransactionException away) {
      return Health.down(away).build();
    }
  }
}
