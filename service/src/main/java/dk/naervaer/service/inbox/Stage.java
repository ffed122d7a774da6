package dk.naervaer.service.inbox;

/** How far an item has been told. */
enum Stage {
  /** Nobody has been told. */
  NEW,
  TOLD,
  REMINDED,
  /** The deputy has been told too. */
  WITH_DEPUTY,
  /** The leader above, or the coordinator, has been told too. */
  WITH_NEXT_LEVEL,
  /** Was told, and is withdrawn. */
  FALLEN_AWAY
}
