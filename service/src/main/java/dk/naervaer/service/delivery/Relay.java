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
   * Sends the oldest parcels.
   *
   * @return whether there were any that nobody else is sending
   */
  public boolean sendSome() {
    return Boolean.TRUE.equals(transaction.execute(_ -> sendOldest()));
  }

  private boolean sendOldest() {
    List<Integer> slots = store.lockSlots();
    List<Long> ids = slots.isEmpty() ? List.of() : store.oldest(slots, BYTES_A_ROUND);
    if (ids.isEmpty()) {
      return false;
    }
    List<DeliveryStore.Laid> parcels = store.parcels(ids);
    tell(parcels.stream().filter(laid -> !laid.told()).toList());
    sender.send(unpacked(parcels));
    store.delete(ids);
    return true;
  }

  /** Tells the readers in this program while Kafka can't be reached. */
  void tellOnly() {
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

  private void tell(List<DeliveryStore.Laid> parcels) {
    if (!parcels.isEmpty() && !readers.isEmpty()) {
      List<Outgoing> messages = unpacked(parcels);
      readers.forEach(reader -> reader.read(messages));
    }
  }

  private static List<Outgoing> unpacked(List<DeliveryStore.Laid> parcels) {
    return parcels.stream()
        .map(DeliveryStore.Laid::parcel)
        .map(Parcel::unpack)
        .flatMap(List::stream)
        .toList();
  }
}
