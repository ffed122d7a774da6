package dk.naervaer.service.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The one time zone in which a day is a day (domain §4.1). */
public final class CopenhagenTime {
  /** Europe/Copenhagen. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private CopenhagenTime() {}

  /** The date in Copenhagen at an instant. */
  public static LocalDate dateAt(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /** When a day's sweep runs: 06:15, clear of the hours that clock changes repeat or leave out. */
  public static Instant sweepOn(LocalDate day) {
    return day.atTime(LocalTime.of(6, 15)).atZone(ZONE).toInstant();
  }
}
