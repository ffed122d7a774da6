package dk.naervaer.service.rehearsal;

/** How much of a past is passed over while it is played. */
enum Pace {
  /** Nothing: what the quick ways are proven against. */
  PLAIN,
  /** What can't lead to anything, or not to anything else by the other book. */
  EVERY_INSTANT,
  /**
   * Also all instants of a day but the last: what is told is the same, but not when on that day,
   * nor for which of a day's reasons something was taken back.
   */
  EVERY_DAY
}
