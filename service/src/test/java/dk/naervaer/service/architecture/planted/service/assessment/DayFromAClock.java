package dk.naervaer.service.architecture.planted.service.assessment;

import java.time.Clock;
import java.time.LocalDate;

/** Planted, and allowed: a day taken from the clock one was given. */
final class DayFromAClock {
  LocalDate today(Clock clock) {
    return LocalDate.now(clock);
  }
}
