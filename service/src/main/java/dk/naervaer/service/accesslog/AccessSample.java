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
 * @param forged whether somebody else than this program drew or signed it
 */
public record AccessSample(
    LocalDate month,
    Instant drawnAt,
    List<Long> entries,
    @Nullable String signedBy,
    @Nullable Instant signedAt,
    @Nullable String verdict,
    boolean forged) {
  public AccessSample {
    entries = List.copyOf(entries);
  }

  static AccessSample drawn(LocalDate month, Instant at, List<Long> entries) {
    return new AccessSample(month, at, entries, null, null, null, false);
  }

  AccessSample signed(String person, Instant at, String found) {
    return new AccessSample(month, drawnAt, entries, person, at, found, forged);
  }

  AccessSample asForged() {
    return new AccessSample(month, drawnAt, entries, signedBy, signedAt, verdict, true);
  }
}
