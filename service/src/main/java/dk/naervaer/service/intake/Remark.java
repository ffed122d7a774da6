package dk.naervaer.service.intake;

import dk.naervaer.events.EventKey;
import dk.naervaer.events.Outcome;
import dk.naervaer.events.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about a record that somebody should look at: it was refused, or told a revision again
 * with other content. Names where the record stands, holds nothing of it.
 *
 * @param event null where it could not be read
 * @param field JSON pointer of the member at fault, or the name of a header; null when there is
 *     none
 */
public record Remark(
    Instant at,
    String topic,
    int partition,
    long offset,
    @Nullable EventKey event,
    Outcome outcome,
    Reason reason,
    @Nullable String field) {

  static Remark on(
      Incoming incoming,
      Instant at,
      @Nullable EventKey event,
      Outcome outcome,
      Reason reason,
      @Nullable String field) {
    return new Remark(
        at,
        incoming.record().topic(),
        incoming.record().partition(),
        incoming.offset(),
        event,
        outcome,
        reason,
        field);
  }
}
