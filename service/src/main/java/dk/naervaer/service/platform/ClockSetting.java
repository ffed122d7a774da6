package dk.naervaer.service.platform;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A simulated clock: it showed {@code instant} when the machine's showed {@code setAt}, and runs on
 * from there, also while the program is off, or stands.
 *
 * @param instant what it showed
 * @param running whether it goes on by itself
 * @param setAt the machine's time then
 */
record ClockSetting(Instant instant, boolean running, Instant setAt) {

  Instant at(Instant machine) {
    return running && machine.isAfter(setAt)
        ? instant.plusNanos(setAt.until(machine, ChronoUnit.NANOS))
        : instant;
  }
}
