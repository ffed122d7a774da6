package dk.naervaer.service.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an item has been told.
 *
 * @param nextAt when something is to be told next; null when nothing is
 * @param toldAt when it was first told; null before that
 * @param lastToldAt when it was last told, reminded of or passed on; null before that
 * @param atOnce whether it does not wait for the digest
 */
record Telling(
    Stage stage,
    @Nullable Instant nextAt,
    @Nullable Instant toldAt,
    @Nullable Instant lastToldAt,
    boolean atOnce) {

  /** Nobody has been told; null for the instant tells nobody ever. */
  static Telling begin(@Nullable Instant nextAt, boolean atOnce) {
    return new Telling(Stage.NEW, nextAt, null, null, atOnce);
  }

  Telling quiet() {
    return new Telling(stage, null, toldAt, lastToldAt, false);
  }

  /** The same, to be told with the digest of an instant. */
  Telling at(Stage next, Instant digest) {
    return new Telling(next, digest, toldAt, lastToldAt, false);
  }

  /** The same, to be told without waiting for a digest. */
  Telling atOnce(Stage next, Instant now) {
    return new Telling(next, now, toldAt, lastToldAt, true);
  }

  /** Told just now, and to be told of again at an instant. */
  Telling told(Stage next, @Nullable Instant again, Instant now) {
    return new Telling(next, again, toldAt == null ? now : toldAt, now, false);
  }
}
