package dk.naervaer.service.advisory;

import java.util.Collection;
import java.util.UUID;

/**
 * Learns, in the running transaction, of advisories that may lie before somebody else now: the
 * employment has another work unit or leader, while of the advisory itself there is nothing to
 * tell.
 */
public interface PassedOn {
  /** These may. */
  void passedOn(Collection<UUID> advisoryIds);
}
