package dk.naervaer.service.inbox;

import dk.naervaer.service.platform.TimeOrderedId;
import dk.naervaer.service.platform.sql.Seal;
import java.time.Instant;
import java.util.UUID;

/**
 * Begins items. An item's id stands in addresses, and in mails too, so it is made with the
 * installation's key: whom it is about can't be found by trying everybody. The same advisory and
 * recipient have the same id, whoever begins it first.
 */
record NewItems(Seal seal) {

  Item begin(Ask ask, Instant now, Telling telling) {
    String mac = seal.mac("item|" + ask.advisoryId() + "|" + ask.recipient());
    UUID id = TimeOrderedId.beside(ask.advisoryId(), mac);
    return new Item(id, ask, Handling.opened(now), telling, 1);
  }
}
