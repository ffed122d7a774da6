package dk.naervaer.service.access;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which somebody stands in for a leader.
 *
 * @param leader account of whom he or she stands in for
 * @param deputy account of who stands in
 * @param from first day
 * @param to last day
 */
public record StandIn(UUID id, String leader, String deputy, LocalDate from, LocalDate to) {

  boolean isOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
