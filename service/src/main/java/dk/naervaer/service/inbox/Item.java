package dk.naervaer.service.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that lies before somebody.
 *
 * @param version counts its changes, from 1
 */
record Item(UUID id, Ask ask, Handling handling, Telling telling, int version) {

  static Item begin(Ask ask, Instant now, Telling telling) {
    String name = ask.advisoryId() + "|" + ask.recipient();
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return new Item(id, ask, Handling.opened(now), telling, 1);
  }

  Item with(Ask other) {
    return new Item(id, other, handling, telling, version + 1);
  }

  Item with(Handling other) {
    return new Item(id, ask, other, telling, version + 1);
  }

  Item with(Telling other) {
    return new Item(id, ask, handling, other, version);
  }

  boolean isOpen() {
    return !handling.state().isClosed();
  }

  @Override
  public String toString() {
    return "Item[" + id + " " + handling.state() + "]";
  }
}
