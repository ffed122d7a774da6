package dk.naervaer.service.assessment;

import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.measure.Spells;
import java.time.LocalDate;
import java.util.Map;

/** Counts who is missed where; whole days or part of them alike. */
public final class Presence {
  private Presence() {}

  /** Adds an employment to the work unit it is missed in on a day, if it is. */
  public static void count(EmploymentHistory history, LocalDate day, Map<String, Integer> missed) {
    boolean away = Spells.of(history.absences()).stream().anyMatch(spell -> spell.covers(day));
    if (away && history.isEmployedOn(day)) {
      missed.merge(history.versionOn(day).workUnit(), 1, Integer::sum);
    }
  }
}
