package dk.naervaer.service.inbox;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do about an item.
 *
 * @param id names the deed; the same id from the same account is one deed
 * @param version of the item the caller has seen
 * @param day with done and postponed
 * @param word with not relevant and handed on
 */
public record Deed(
    String id,
    UUID itemId,
    int version,
    ItemAction action,
    @Nullable LocalDate day,
    @Nullable String word) {

  @Nullable String value() {
    return day != null ? day.toString() : word;
  }
}
