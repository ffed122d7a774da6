package dk.naervaer.config;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in for a leader.
 *
 * @param from first day; null = always
 * @param to last day; null = until further notice
 */
public record Deputy(
    String id,
    String name,
    @Nullable String mail,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Whether the deputy stands in on a day. */
  public boolean standsInOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
