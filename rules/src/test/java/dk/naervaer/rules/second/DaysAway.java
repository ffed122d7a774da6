package dk.naervaer.rules.second;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.Degree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a person is away with, day by day.
 *
 * @param horizon no day after this one is looked at: nothing so far ahead is given today
 */
record DaysAway(SortedMap<LocalDate, List<Absence>> byDay, LocalDate horizon) {
  static final int WHOLE_DAY = 10_000;

  static DaysAway of(List<Absence> absences, LocalDate horizon) {
    SortedMap<LocalDate, List<Absence>> byDay = new TreeMap<>();
    for (Absence absence : absences) {
      LocalDate last = absence.lastDay() == null ? horizon : absence.lastDay();
      for (LocalDate day = absence.firstDay();
          !day.isAfter(last) && !day.isAfter(horizon);
          day = day.plusDays(1)) {
        byDay.computeIfAbsent(day, none -> new ArrayList<>()).add(absence);
      }
    }
    return new DaysAway(byDay, horizon);
  }

  /** Rule 6: days with anything that gives contact. */
  SortedSet<LocalDate> contactDays() {
    return daysWith(givesContact());
  }

  /** Decision 1: only own sickness and partial sickness count for wellbeing. */
  SortedSet<LocalDate> wellbeingDays() {
    return daysWith(countsForWellbeing());
  }

  boolean contactOn(LocalDate day) {
    return on(day).stream().anyMatch(givesContact());
  }

  /** The kinds a person is away with on a day, of those that give contact. */
  List<AbsenceKind> kinds(LocalDate day) {
    return on(day).stream().filter(givesContact()).map(Absence::kind).toList();
  }

  /** Whether something takes all of the working time that day. */
  boolean fully(LocalDate day) {
    return on(day).stream()
        .filter(givesContact())
        .anyMatch(absence -> !isPartial(absence) && degree(absence, day) == WHOLE_DAY);
  }

  /** Decision 1: the greatest percentage registered for the day, in hundredths. */
  int wellbeingDegree(LocalDate day) {
    return on(day).stream()
        .filter(countsForWellbeing())
        .mapToInt(absence -> degree(absence, day))
        .max()
        .orElse(0);
  }

  private static Predicate<Absence> givesContact() {
    return absence -> absence.kind().givesContact();
  }

  private static Predicate<Absence> countsForWellbeing() {
    return absence ->
        absence.kind() == AbsenceKind.OWN_SICKNESS
            || absence.kind() == AbsenceKind.PARTIAL_SICKNESS;
  }

  private List<Absence> on(LocalDate day) {
    return byDay.getOrDefault(day, List.of());
  }

  private SortedSet<LocalDate> daysWith(Predicate<Absence> kind) {
    SortedSet<LocalDate> days = new TreeSet<>();
    byDay.forEach(
        (day, absences) -> {
          if (absences.stream().anyMatch(kind)) {
            days.add(day);
          }
        });
    return days;
  }

  /** Rule 6: a partial code without a percentage is partial, though counted as whole days. */
  private static boolean isPartial(Absence absence) {
    return absence.kind() == AbsenceKind.PARTIAL_SICKNESS;
  }

  private static int degree(Absence absence, LocalDate day) {
    int degree = WHOLE_DAY;
    for (Degree next : absence.degrees()) {
      if (!next.from().isAfter(day)) {
        degree = next.hundredths();
      }
    }
    return degree;
  }
}
