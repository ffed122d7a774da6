package dk.naervaer.service.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about an item.
 *
 * @param value the day, reason or receiver that went with it
 */
public record DoneDeed(String account, String action, @Nullable String value, Instant at) {}
