package dk.naervaer.service.retention;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many rows of a kind were let go, or would be.
 *
 * @param before all of the kind that ended before this day
 * @param at when they went; null when they only would
 */
public record Gone(@Nullable Instant at, String kind, LocalDate before, long rows) {}
