package dk.naervaer.service.intake;

import dk.naervaer.events.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refused record for a list: where it stands and why, nothing of what it holds.
 *
 * @param number what it is called here
 * @param source with {@code id} null where they could not be read
 * @param field JSON pointer of the member at fault, or the name of a header; null when there is
 *     none
 */
public record Refused(
    long number,
    Instant at,
    String topic,
    int partition,
    long offset,
    @Nullable String source,
    @Nullable String id,
    Reason reason,
    @Nullable String field) {}
