package dk.naervaer.service.delivery;

import java.util.List;

/**
 * Somebody within this program who is to know of what leaves. Told in the transaction that takes it
 * from the outbox, at least once, an employee's messages in order; never kept waiting by Kafka.
 */
public interface Reader {
  /** Takes note; anything long is to be done later. */
  void read(List<Outgoing> messages);
}
