package dk.naervaer.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Whoever looks on while the year is played sees how far it is. */
class ProgressLogTest {
  private static final LocalDate BEGIN = LocalDate.of(2025, 11, 20);
  private final ProgressLog progress = new ProgressLog(BEGIN, BEGIN.plusYears(1));

  @Test
  void itBeginsAtNothing() {
    assertThat(progress.latest()).isEqualTo(new DemoProgress(0, BEGIN, false));
  }

  @Test
  void halfAYearIsHalf() {
    progress.reached(noon(BEGIN.plusDays(183)));
    assertThat(progress.latest()).isEqualTo(new DemoProgress(50, BEGIN.plusDays(183), false));
  }

  @Test
  void theLastDayIsNotTheEnd() {
    progress.reached(noon(BEGIN.plusYears(1)));
    assertThat(progress.latest().percent()).isEqualTo(99);
    progress.done(noon(BEGIN.plusYears(1)));
    assertThat(progress.latest()).isEqualTo(new DemoProgress(100, BEGIN.plusYears(1), true));
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(CopenhagenTime.ZONE).toInstant();
  }
}
