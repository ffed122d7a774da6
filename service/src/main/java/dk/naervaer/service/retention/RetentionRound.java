package dk.naervaer.service.retention;

import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.TimedWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Lets go of what is kept no longer once a day, after the morning's sweep. */
final class RetentionRound implements TimedWork {
  private static final LocalTime FROM = LocalTime.of(6, 30);

  private final RetentionDesk desk;
  private final RetentionStore store;
  private final PlatformClock clock;
  private volatile LocalDate ranOn = LocalDate.MIN;

  RetentionRound(RetentionDesk desk, RetentionStore store, PlatformClock clock) {
    this.desk = desk;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public boolean isDue(Instant now) {
    ZonedDateTime local = now.atZone(CopenhagenTime.ZONE);
    return !local.toLocalTime().isBefore(FROM) && local.toLocalDate().isAfter(ranOn);
  }

  /** What is a day late is as well let go on the day the clock stops at. */
  @Override
  public @Nullable Instant next() {
    return null;
  }

  @Override
  public synchronized void run() {
    LocalDate today = clock.today();
    // Another program of the same store may have done it.
    if (today.isAfter(ranOn) && store.takeDay(today)) {
      desk.letGo();
    }
    ranOn = today;
  }
}
