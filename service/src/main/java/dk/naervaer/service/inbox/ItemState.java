package dk.naervaer.service.inbox;

import java.util.Locale;

/** Where an item stands: what its reader did about it, or what became of the advisory. */
public enum ItemState {
  GIVEN(false),
  SEEN(false),
  POSTPONED(false),
  HANDED_ON(true),
  DONE(true),
  NOT_RELEVANT(true),
  WITHDRAWN(true),
  EXPIRED(true),
  /** Closed by itself: nobody did it, and there is nothing more to do. */
  LAPSED(true);

  private final boolean closed;

  ItemState(boolean closed) {
    this.closed = closed;
  }

  /** Whether nobody waits for its reader any more. */
  public boolean isClosed() {
    return closed;
  }

  /** The word in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
