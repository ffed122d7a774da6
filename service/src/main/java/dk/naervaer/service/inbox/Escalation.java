package dk.naervaer.service.inbox;

import dk.naervaer.config.MailSettings;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When an item is told of again: the reminder after its deadline, then the deputy, then the level
 * above, each some working days apart. What is handled has nothing more to come.
 */
record Escalation(TellTimes times, MailSettings mail) {

  /** A new item: at once when it can't wait for the digest, else with that. */
  Telling begin(Ask ask, Instant now) {
    LocalDate today = CopenhagenTime.dateAt(now);
    boolean atOnce =
        !ask.dueOn().isAfter(today)
            && isUrgent(ask)
            && times.isWorkingDay(ask.workUnit(), today)
            && ask.recipient() != Recipient.EMPLOYEE;
    return Telling.begin(atOnce ? now : times.nextDigest(ask.workUnit(), now), atOnce);
  }

  // What has days left once it is due can wait for the digest; the law's day and a work unit's own
  // day can't.
  private boolean isUrgent(Ask ask) {
    Integer own = ask.deadline();
    boolean unitsDay = ask.employeeId().isEmpty() && own == null;
    return ask.binding() || unitsDay || deadline(ask) <= mail.atOnceDeadline();
  }

  private int deadline(Ask ask) {
    Integer own = ask.deadline();
    return own == null ? mail.deadline() : own;
  }

  /** What comes after this stage was told. */
  Telling told(Item item, Instant now) {
    Telling telling = item.telling();
    Ask ask = item.ask();
    return switch (telling.stage()) {
      // An employee is told once: a notice is no task.
      case NEW ->
          telling.told(
              Stage.TOLD, ask.recipient() == Recipient.EMPLOYEE ? null : reminderAt(ask, now), now);
      case TOLD -> telling.told(Stage.REMINDED, later(ask, now), now);
      case REMINDED -> telling.told(Stage.WITH_DEPUTY, later(ask, now), now);
      case WITH_DEPUTY, WITH_NEXT_LEVEL -> telling.told(Stage.WITH_NEXT_LEVEL, null, now);
      case FALLEN_AWAY -> telling.quiet();
    };
  }

  /** When the reminder comes: the deadline's working days after the due day, or after now. */
  Instant reminderAt(Ask ask, Instant now) {
    LocalDate last = lastDay(ask, CopenhagenTime.dateAt(now));
    return times.digestNotBefore(ask.workUnit(), last, now);
  }

  /** The last day of the deadline, which runs from the due day or, if that is later, from a day. */
  LocalDate lastDay(Ask ask, LocalDate from) {
    LocalDate first = ask.dueOn().isAfter(from) ? ask.dueOn() : from;
    return times.after(ask.workUnit(), first, deadline(ask));
  }

  private Instant later(Ask ask, Instant now) {
    LocalDate day = times.after(ask.workUnit(), CopenhagenTime.dateAt(now), mail.escalateAfter());
    return times.digestNotBefore(ask.workUnit(), day, now);
  }
}
