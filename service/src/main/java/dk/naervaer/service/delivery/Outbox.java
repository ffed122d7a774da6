package dk.naervaer.service.delivery;

import dk.naervaer.service.platform.Bell;
import dk.naervaer.service.platform.sql.AfterCommit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where what has to be sent is laid, in the transaction that holds the facts it tells of. */
public final class Outbox {
  private static final int MOST_MESSAGES = 500;
  private static final int MOST_BYTES = 256 * 1024;

  private final DeliveryStore store;
  private final Bell bell;

  Outbox(DeliveryStore store, Bell bell) {
    this.store = store;
    this.bell = bell;
  }

  /** Lays messages there, to be sent in this order when the running transaction has committed. */
  public void post(List<Outgoing> messages, Instant now) {
    if (messages.isEmpty()) {
      return;
    }
    Map<Integer, List<Outgoing>> slots = new TreeMap<>();
    for (Outgoing message : messages) {
      slots.computeIfAbsent(Slot.of(message), _ -> new ArrayList<>()).add(message);
    }
    List<DeliveryStore.Packed> parcels = new ArrayList<>();
    slots.forEach((slot, own) -> pack(slot, own, parcels));
    store.add(parcels, now);
    AfterCommit.run(bell::ring);
  }

  private static void pack(int slot, List<Outgoing> messages, List<DeliveryStore.Packed> parcels) {
    List<Outgoing> parcel = new ArrayList<>();
    long bytes = 0;
    for (Outgoing message : messages) {
      parcel.add(message);
      bytes += length(message.value());
      if (parcel.size() == MOST_MESSAGES || bytes > MOST_BYTES) {
        parcels.add(packed(slot, parcel));
        parcel.clear();
        bytes = 0;
      }
    }
    if (!parcel.isEmpty()) {
      parcels.add(packed(slot, parcel));
    }
  }

  private static DeliveryStore.Packed packed(int slot, List<Outgoing> messages) {
    return new DeliveryStore.Packed(slot, messages.size(), Parcel.pack(messages));
  }

  private static int length(byte @Nullable [] value) {
    return value == null ? 0 : value.length;
  }

  /** Whether nothing waits to be sent. */
  public boolean isEmpty() {
    return store.pending().messages() == 0;
  }
}
