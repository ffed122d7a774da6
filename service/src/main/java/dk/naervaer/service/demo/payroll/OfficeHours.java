package dk.naervaer.service.demo.payroll;

import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** When payroll writes down what it has heard; Danish time. */
final class OfficeHours {
  private static final LocalTime PHONES_OPEN = LocalTime.of(6, 30);
  private static final LocalTime DESK_OPENS = LocalTime.of(10, 0);

  private OfficeHours() {}

  /** Between half past six and half past nine, when people call in. */
  static Instant morning(LocalDate day, Dice dice) {
    return at(day, PHONES_OPEN.plusMinutes(dice.between(0, 180)));
  }

  /** Between ten and three, when the office mends its papers. */
  static Instant midday(LocalDate day, Dice dice) {
    return at(day, DESK_OPENS.plusMinutes(dice.between(0, 300)));
  }

  static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(CopenhagenTime.ZONE).toInstant();
  }
}
