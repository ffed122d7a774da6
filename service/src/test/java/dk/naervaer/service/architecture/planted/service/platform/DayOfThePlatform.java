package dk.naervaer.service.architecture.planted.service.platform;

import java.time.Instant;

/** Planted, and allowed: the one place that asks the machine. */
final class DayOfThePlatform {
  Instant now = Instant.now();
}
