package dk.naervaer.service.inbox;

/** What became of a deed. */
public sealed interface DeedOutcome {
  /** Done now, or before by the same deed. */
  record Taken(ItemView item) implements DeedOutcome {}

  /** There is no such item for the caller. */
  record Unknown() implements DeedOutcome {}

  /** Somebody else was faster: the item has another version. */
  record Stale(int version) implements DeedOutcome {}

  /** The item is closed. */
  record Closed(ItemState state) implements DeedOutcome {}

  /** What was told makes no sense. */
  record Wrong(String why) implements DeedOutcome {}
}
