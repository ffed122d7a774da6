package dk.naervaer.service.delivery;

import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what lies in the outbox: whole parcels, in order, gone from the table only when Kafka has
 * them all. Whatever goes wrong before that sends them again.
 */
public final class Relay {
  // Several times what fits into the memory of one producer would only wait there.
  private static final long BYTES_A_ROUND = 8L * 1024 * 1024;

  private final DeliveryStore store;
  private final Sender sender;
  private final TransactionTemplate transaction;
  private final List<Reader> readers;

  Relay(DeliveryStore store, Sender sender, TransactionTemplate transaction, List<Reader> readers) {
    this.store = store;
    this.readers = readers;
    this.sender = sender;
    this.transaction = transaction;
  }

  /**
   * Tells the readers in this program of what is new, in a transaction of its own that waits for
   * nobody; then sends the oldest parcels they have been told of.
   *
   * @return whether there were any that nobody else is sending
   */
  public boolean sendSome() {
    tellReaders();
    return Boolean.TRUE.equals(transaction.execute(_ -> sendOldest()));
  }

  private boolean sendOldest() {
    List<Integer> slots = store.lockSlots();
    List<Long> ids = slots.isEmpty() ? List.of() : store.oldestTold(slots, BYTES_A_ROUND);
    if (ids.isEmpty()) {
      return false;
    }
    sender.send(unpacked(store.parcels(ids)));
    store.delete(ids);
    return true;
  }

  /** Tells the readers in this program, whether Kafka can be reached or not. */
  void tellReaders() {
    transaction.executeWithoutResult(
        _ -> {
          List<Integer> slots = store.lockSlots();
          List<Long> ids = slots.isEmpty() ? List.of() : store.oldestUntold(slots, BYTES_A_ROUND);
          if (!ids.isEmpty()) {
            tell(store.parcels(ids));
            store.noteTold(ids);
          }
        });
  }

  private void tell(List<byte[]> parcels) {
    if (!readers.isEmpty()) {
      List<Outgoing> messages = unpacked(parcels);
      readers.forEach(reader -> reader.read(messages));
    }
  }

  private static List<Outgoing> unpacked(List<byte[]> parcels) {
    return parcels.stream().map(Parcel::unpack).flatMap(List::stream).toList();
  }
}
