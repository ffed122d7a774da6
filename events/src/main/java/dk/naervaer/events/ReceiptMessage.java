package dk.naervaer.events;

import org.jspecify.annotations.Nullable;

/**
 * What became of one record, {@code dk.naervaer.receipt.v1}.
 *
 * @param source CloudEvents source of the record; null, as {@code id}, when it could not be read
 * @param reason null when the record was simply accepted
 */
public record ReceiptMessage(
    @Nullable String source, @Nullable String id, Outcome outcome, @Nullable Reason reason) {}
