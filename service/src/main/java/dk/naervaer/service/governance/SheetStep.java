package dk.naervaer.service.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a sheet, or that somebody tried.
 *
 * @param stage after it
 * @param hash of the sheet then
 * @param refused code of the refusal; null when it was done
 */
public record SheetStep(
    Instant at,
    String person,
    String act,
    Stage stage,
    String hash,
    @Nullable String refused,
    @Nullable String note) {}
