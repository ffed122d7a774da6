package dk.naervaer.service.inbox;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has been done about an item.
 *
 * @param because a word of the closed list, when it is not relevant or has closed by itself
 * @param useful what its reader thought of it; null when nobody said
 * @param handedTo the role it was handed to
 */
record Handling(
    ItemState state,
    Instant openedAt,
    @Nullable Instant seenAt,
    @Nullable LocalDate postponedTo,
    @Nullable String because,
    @Nullable Boolean useful,
    @Nullable String handedTo,
    @Nullable Instant closedAt) {

  static Handling opened(Instant at) {
    return new Handling(ItemState.GIVEN, at, null, null, null, null, null, null);
  }

  Handling seen(Instant at) {
    ItemState next = state == ItemState.GIVEN ? ItemState.SEEN : state;
    Instant first = seenAt == null ? at : seenAt;
    return new Handling(next, openedAt, first, postponedTo, because, useful, handedTo, closedAt);
  }

  Handling postponed(LocalDate until) {
    return new Handling(
        ItemState.POSTPONED, openedAt, seenAt, until, because, useful, handedTo, null);
  }

  Handling found(boolean good) {
    return new Handling(state, openedAt, seenAt, postponedTo, because, good, handedTo, closedAt);
  }

  Handling notRelevant(String why, Instant at) {
    return new Handling(
        ItemState.NOT_RELEVANT, openedAt, seenAt, postponedTo, why, useful, handedTo, at);
  }

  Handling handedOn(String role, Instant at) {
    return new Handling(
        ItemState.HANDED_ON, openedAt, seenAt, postponedTo, because, useful, role, at);
  }

  Handling lapsed(String why, Instant at) {
    return new Handling(ItemState.LAPSED, openedAt, seenAt, postponedTo, why, useful, handedTo, at);
  }

  Handling closed(ItemState how, Instant at) {
    String why = state == ItemState.LAPSED ? null : because;
    return new Handling(how, openedAt, seenAt, postponedTo, why, useful, handedTo, at);
  }

  /** Wanted again after it was withdrawn. */
  Handling reopened() {
    ItemState next = seenAt == null ? ItemState.GIVEN : ItemState.SEEN;
    return new Handling(next, openedAt, seenAt, null, null, useful, handedTo, null);
  }
}
