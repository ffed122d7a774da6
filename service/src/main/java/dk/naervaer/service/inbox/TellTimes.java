package dk.naervaer.service.inbox;

import dk.naervaer.config.MailSettings;
import dk.naervaer.config.Organisation;
import dk.naervaer.rules.calendar.WorkCalendar;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** When people of a work unit are told: on its working days, once a day but for what is urgent. */
final class TellTimes {
  private final Organisation organisation;
  private final MailSettings mail;
  private final Map<String, WorkCalendar> calendars = new HashMap<>();

  TellTimes(Organisation organisation, MailSettings mail) {
    this.organisation = organisation;
    this.mail = mail;
  }

  boolean isWorkingDay(String workUnit, LocalDate day) {
    return calendar(workUnit).isWorkingDay(day);
  }

  /** The digest that comes next, after this instant. */
  Instant nextDigest(String workUnit, Instant now) {
    LocalDate today = CopenhagenTime.dateAt(now);
    LocalDate first = digestOn(today).isAfter(now) ? today : today.plusDays(1);
    return digestOn(calendar(workUnit).onOrAfter(first));
  }

  /** The digest of a day, or of the first working day after it; never one that has passed. */
  Instant digestNotBefore(String workUnit, LocalDate day, Instant now) {
    Instant then = digestOn(calendar(workUnit).onOrAfter(day));
    return then.isAfter(now) ? then : nextDigest(workUnit, now);
  }

  /** So many working days after a day. */
  LocalDate after(String workUnit, LocalDate day, int workingDays) {
    LocalDate at = day;
    for (int left = workingDays; left > 0; left--) {
      at = calendar(workUnit).onOrAfter(at.plusDays(1));
    }
    return at;
  }

  private Instant digestOn(LocalDate day) {
    return day.atTime(mail.digestAt()).atZone(CopenhagenTime.ZONE).toInstant();
  }

  // A unit that is no longer known is treated as an ordinary office.
  private WorkCalendar calendar(String workUnit) {
    return calendars.computeIfAbsent(
        workUnit,
        id -> {
          WorkUnitProfile profile =
              organisation
                  .find(id)
                  .map(dk.naervaer.config.WorkUnit::profile)
                  .orElseGet(() -> WorkUnitProfile.plain(id, java.util.List.of(id)));
          return new WorkCalendar(profile.workdays(), profile.localDaysOff());
        });
  }
}
