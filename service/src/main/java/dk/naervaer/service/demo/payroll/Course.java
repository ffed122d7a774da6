package dk.naervaer.service.demo.payroll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lays the absences of a post one after the other: nobody is away twice on one day. What begins
 * later depends on what began before, never the other way round, so that a longer plan only adds.
 */
final class Course {
  private static final Comparator<PlannedAbsence> ORDER =
      Comparator.comparing(PlannedAbsence::first).thenComparing(PlannedAbsence::code);

  /** Whoever is ill this much longer than he or she was away anyway, is ill from then on. */
  private static final int NOTEWORTHY_DAYS = 5;

  private final List<PlannedAbsence> laid = new ArrayList<>();
  private LocalDate busyUntil = LocalDate.MIN;

  private Course() {}

  static List<PlannedAbsence> of(List<PlannedAbsence> planned) {
    Course course = new Course();
    planned.stream().sorted(ORDER).forEach(course::lay);
    return course.laid;
  }

  private void lay(PlannedAbsence next) {
    boolean away = !next.first().isAfter(busyUntil);
    if (away && next.code() == PayrollCode.HOLIDAY) {
      laid.add(next.takenBackOn(next.first()));
    } else if (!away) {
      add(next);
    } else if (next.last().isAfter(busyUntil.plusDays(NOTEWORTHY_DAYS))) {
      add(next.beginningOn(busyUntil.plusDays(1)));
    }
  }

  private void add(PlannedAbsence next) {
    laid.add(next);
    busyUntil = next.takenBackOn() == null ? next.last() : busyUntil;
  }
}
