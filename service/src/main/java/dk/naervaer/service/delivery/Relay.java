package dk.naervaer.service.delivery;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    Map<Long, List<Outgoing>> told = tellReaders();
    return Boolean.TRUE.equals(transaction.execute(_ -> sendOldest(told)));
  }

  private boolean sendOldest(Map<Long, List<Outgoing>> told) {
    List<Integer> slots = store.lockSlots();
    List<Long> ids = slots.isEmpty() ? List.of() : store.oldestTold(slots, BYTES_A_ROUND);
    if (ids.isEmpty()) {
      return false;
    }
    sender.send(messages(unpacked(ids, told)));
    store.delete(ids);
    return true;
  }

  /**
   * Tells the readers in this program, whether Kafka can be reached or not.
   *
   * @return what they were told, by parcel: what is sent next need not be read once more
   */
  Map<Long, List<Outgoing>> tellReaders() {
    return Objects.requireNonNull(transaction.execute(_ -> tellOldest()));
  }

  private Map<Long, List<Outgoing>> tellOldest() {
    List<Integer> slots = store.lockSlots();
    List<Long> ids = slots.isEmpty() ? List.of() : store.oldestUntold(slots, BYTES_A_ROUND);
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<Long, List<Outgoing>> parcels = unpacked(ids, Map.of());
    List<Outgoing> messages = messages(parcels);
    readers.forEach(reader -> reader.read(messages));
    store.noteTold(ids);
    return parcels;
  }

  // In order of the ids; a parcel never changes, so one at hand is as good as the stored one.
  private SortedMap<Long, List<Outgoing>> unpacked(
      List<Long> ids, Map<Long, List<Outgoing>> atHand) {
    SortedMap<Long, List<Outgoing>> parcels = new TreeMap<>(atHand);
    parcels.keySet().retainAll(Set.copyOf(ids));
    List<Long> missing = ids.stream().filter(id -> !parcels.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      store.parcels(missing).forEach((id, parcel) -> parcels.put(id, Parcel.unpack(parcel)));
    }
    return parcels;
  }

  private static List<Outgoing> messages(Map<Long, List<Outgoing>> parcels) {
    return parcels.values().stream().flatMap(List::stream).toList();
  }
}
