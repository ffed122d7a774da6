package dk.naervaer.service.demo;

import dk.naervaer.service.demo.payroll.PayrollEvent;
import dk.naervaer.service.intake.DrivenClock;
import dk.naervaer.service.platform.PlatformClock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Plays payroll's events into the topics with the clock driven along: to the hour's post, sent,
 * worked through, and on. Where it was broken off it goes on by the clock alone; what was sent
 * already is sent again, and intake knows it by its id.
 */
final class Playback {
  private final PlatformClock clock;
  private final DrivenClock drive;
  private final PayrollOutbox outbox;

  Playback(PlatformClock clock, DrivenClock drive, PayrollOutbox outbox) {
    this.clock = clock;
    this.drive = drive;
    this.outbox = outbox;
  }

  /**
   * Plays on from where the clock stands.
   *
   * @param events in order; those before the clock are passed over
   * @param end where the clock stands afterwards, if it does not already stand later
   * @param reached told each instant that has been worked through; throws to break off
   */
  void play(List<PayrollEvent> events, Instant end, Consumer<Instant> reached) {
    Instant begin = clock.now();
    for (Post post : Post.of(events)) {
      if (!post.leavesAt().isBefore(begin) && !post.leavesAt().isAfter(end)) {
        driveTo(post.leavesAt());
        outbox.send(post.events());
        settle();
        reached.accept(post.leavesAt());
      }
    }
    if (clock.now().isBefore(end)) {
      driveTo(end);
      reached.accept(end);
    }
  }

  private void driveTo(Instant instant) {
    if (drive.advanceTo(instant) == DrivenClock.Answer.UNSETTLED) {
      settle();
      if (drive.advanceTo(instant) != DrivenClock.Answer.DONE) {
        throw new IllegalStateException("the clock can't be driven to " + instant);
      }
    }
  }

  private void settle() {
    if (!drive.isSettledSoon()) {
      throw new IllegalStateException("what was sent is not worked through");
    }
  }
}
