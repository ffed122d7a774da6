package dk.naervaer.service.inbox;

import java.util.UUID;

/**
 * Something that lies before somebody.
 *
 * @param version counts its changes, from 1
 */
record Item(UUID id, Ask ask, Handling handling, Telling telling, int version) {

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
