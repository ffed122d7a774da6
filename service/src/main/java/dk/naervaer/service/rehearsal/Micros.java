package dk.naervaer.service.rehearsal;

import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Instants as microseconds since 1970: eight bytes each. */
final class Micros {
  /** Later than anything. */
  static final long NEVER = Long.MAX_VALUE;

  private static final long A_SECOND = 1_000_000;

  private Micros() {}

  static long of(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, A_SECOND), Math.floorMod(micros, A_SECOND) * 1_000);
  }

  static LocalDate day(long micros) {
    return CopenhagenTime.dateAt(instant(micros));
  }

  /** The first instant of a day in Copenhagen. */
  static long startOf(LocalDate day) {
    return of(day.atStartOfDay(CopenhagenTime.ZONE).toInstant());
  }

  static long sweepOn(LocalDate day) {
    return of(CopenhagenTime.sweepOn(day));
  }
}
