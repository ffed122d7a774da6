package dk.naervaer.service.delivery;

/** Deliveries run in so many rows beside each other; an employee is always in the same one. */
final class Slot {
  static final int COUNT = 16;

  private Slot() {}

  static int of(Outgoing message) {
    return Math.floorMod(message.about().hashCode(), COUNT);
  }
}
