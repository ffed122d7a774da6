package dk.naervaer.service.inbox;

import dk.naervaer.config.MailSettings;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When an item is told of again: the reminder after its deadline, then the deputy, then the level
 * above, each some working days apart. What is handled has nothing more to come.
 */
record Escalation(TellTimes times, MailSettings mail) {

  /** A new item: at once when it is to be done today and the unit works, else with the digest. */
  Telling begin(Ask ask, Instant now) {
    LocalDate today = CopenhagenTime.dateAt(now);
    boolean atOnce = !ask.dueOn().isAfter(today) && times.isWorkingDay(ask.workUnit(), today);
    Instant next = atOnce ? now : times.nextDigest(ask.workUnit(), now);
    return new Telling(Stage.NEW, next, null, atOnce);
  }

  /** What comes after this stage was told. */
  Telling told(Item item, Instant now) {
    Telling telling = item.telling();
    Instant first = telling.toldAt() == null ? now : telling.toldAt();
    return switch (telling.stage()) {
      case NEW -> new Telling(Stage.TOLD, reminderAt(item.ask(), now), first, false);
      case TOLD -> new Telling(Stage.REMINDED, later(item.ask(), now), first, false);
      case REMINDED -> new Telling(Stage.WITH_DEPUTY, later(item.ask(), now), first, false);
      case WITH_DEPUTY, WITH_NEXT_LEVEL -> new Telling(Stage.WITH_NEXT_LEVEL, null, first, false);
      case FALLEN_AWAY -> telling.quiet();
    };
  }

  /** When the reminder comes: the deadline's working days after the due day, or after now. */
  Instant reminderAt(Ask ask, Instant now) {
    Integer own = ask.deadline();
    int days = own == null ? mail.deadline() : own;
    LocalDate today = CopenhagenTime.dateAt(now);
    LocalDate from = ask.dueOn().isAfter(today) ? ask.dueOn() : today;
    return times.digestNotBefore(ask.workUnit(), times.after(ask.workUnit(), from, days), now);
  }

  private Instant later(Ask ask, Instant now) {
    LocalDate day = times.after(ask.workUnit(), CopenhagenTime.dateAt(now), mail.escalateAfter());
    return times.digestNotBefore(ask.workUnit(), day, now);
  }
}
