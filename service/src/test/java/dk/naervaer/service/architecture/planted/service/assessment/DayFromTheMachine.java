package dk.naervaer.service.architecture.planted.service.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/** Planted: a day taken from the machine, once called and once referred to. */
final class DayFromTheMachine {
  LocalDate called = LocalDate.now(ZoneId.systemDefault());
  Supplier<Instant> referred = Instant::now;
}
