package dk.naervaer.service.accesslog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month's sample.
 *
 * @param month its first day
 * @param entries numbers of the entries drawn
 * @param signedBy account of whoever looked through it; null until then
 * @param verdict {@code in-order} or {@code to-be-followed-up}
 */
public record AccessSample(
    LocalDate month,
    Instant drawnAt,
    List<Long> entries,
    @Nullable String signedBy,
    @Nullable Instant signedAt,
    @Nullable String verdict) {
  public AccessSample {
    entries = List.copyOf(entries);
  }
}
