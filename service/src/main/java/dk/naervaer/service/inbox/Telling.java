package dk.naervaer.service.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an item has been told.
 *
 * @param nextAt when something is to be told next; null when nothing is
 * @param toldAt when it was first told; null before that
 * @param atOnce whether it does not wait for the digest
 */
record Telling(Stage stage, @Nullable Instant nextAt, @Nullable Instant toldAt, boolean atOnce) {

  Telling quiet() {
    return new Telling(stage, null, toldAt, false);
  }

  /** The same, to be told with the digest of an instant. */
  Telling at(Stage next, Instant digest) {
    return new Telling(next, digest, toldAt, false);
  }

  /** The same, to be told without waiting for a digest. */
  Telling atOnce(Stage next, Instant now) {
    return new Telling(next, now, toldAt, true);
  }
}
