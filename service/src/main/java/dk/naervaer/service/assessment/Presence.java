package dk.naervaer.service.assessment;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.EmploymentVersion;
import dk.naervaer.rules.measure.AbsenceCase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is away from where; whole days or part of them alike. */
public final class Presence {
  private Presence() {}

  /** The work unit an employment is missed in on a day; empty when nobody is missed. */
  public static Optional<String> missedIn(EmploymentHistory history, LocalDate day) {
    return isEmployed(history, day) && history.absences().stream().anyMatch(it -> covers(it, day))
        ? Optional.of(history.versionOn(day).workUnit())
        : Optional.empty();
  }

  /** The last day of absence on or after a day, as far as is known; null when there is none. */
  public static @Nullable LocalDate awayUntil(EmploymentHistory history, LocalDate day) {
    return history.absences().stream()
        .filter(absence -> absence.kind().givesContact())
        .map(Presence::lastOf)
        .filter(last -> !last.isBefore(day))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean isEmployed(EmploymentHistory history, LocalDate day) {
    LocalDate left =
        history.versions().stream()
            .max(Comparator.comparingInt(EmploymentVersion::revision))
            .map(EmploymentVersion::leftOn)
            .orElse(null);
    return left == null || !day.isAfter(left);
  }

  private static boolean covers(Absence absence, LocalDate day) {
    return absence.kind().givesContact()
        && !day.isBefore(absence.firstDay())
        && !day.isAfter(lastOf(absence));
  }

  private static LocalDate lastOf(Absence absence) {
    LocalDate last = absence.lastDay();
    return last == null ? AbsenceCase.OPEN : last;
  }
}
