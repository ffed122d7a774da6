package dk.naervaer.service.demo;

import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the demo is, for whoever asks and, a line a month, for the log. */
final class ProgressLog {
  private static final Logger LOG = LoggerFactory.getLogger(ProgressLog.class);

  private final LocalDate firstDay;
  private final LocalDate lastDay;
  private volatile DemoProgress latest;

  /**
   * Begins at the first day.
   *
   * @param lastDay the day that is today when the play begins
   */
  ProgressLog(LocalDate firstDay, LocalDate lastDay) {
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.latest = new DemoProgress(0, firstDay, false);
  }

  DemoProgress latest() {
    return latest;
  }

  void reached(Instant instant) {
    LocalDate day = CopenhagenTime.dateAt(instant);
    DemoProgress before = latest;
    latest = new DemoProgress(percent(day), day, false);
    if (!YearMonth.from(day).equals(YearMonth.from(before.simulatedDate()))) {
      LOG.info("The demo has reached {} ({} %)", day, latest.percent());
    }
  }

  void done(Instant now) {
    latest = new DemoProgress(100, CopenhagenTime.dateAt(now), true);
  }

  private int percent(LocalDate day) {
    long whole = Math.max(1, lastDay.toEpochDay() - firstDay.toEpochDay());
    return (int) Math.clamp(100 * (day.toEpochDay() - firstDay.toEpochDay()) / whole, 0, 99);
  }
}
