package dk.naervaer.rules.second;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** The days of one case or one spell, in order (rule 7). */
record Course(SortedSet<LocalDate> days) {

  /**
   * Joins days that have at most so many healthy days between them.
   *
   * @param gapOn the gap by the first day of a case: settings of a case are those of that day
   */
  static List<Course> joined(SortedSet<LocalDate> days, ToIntFunction<LocalDate> gapOn) {
    List<Course> courses = new ArrayList<>();
    for (LocalDate day : days) {
      if (courses.isEmpty() || isTooFar(courses.getLast(), day, gapOn)) {
        courses.add(new Course(new TreeSet<>()));
      }
      courses.getLast().days.add(day);
    }
    return courses;
  }

  private static boolean isTooFar(Course course, LocalDate day, ToIntFunction<LocalDate> gapOn) {
    int gap = gapOn.applyAsInt(course.first());
    return course.last().plusDays(gap).plusDays(1).isBefore(day);
  }

  LocalDate first() {
    return days.first();
  }

  LocalDate last() {
    return days.last();
  }

  boolean has(LocalDate day) {
    return days.contains(day);
  }

  boolean spans(LocalDate day) {
    return !day.isBefore(first()) && !day.isAfter(last());
  }

  boolean isInGap(LocalDate day) {
    return spans(day) && !has(day);
  }

  /** The next day of it from a day on; there must be one. */
  LocalDate next(LocalDate day) {
    return days.tailSet(day).first();
  }

  /** Of a course without gaps. */
  boolean hasDayIn(LocalDate from, LocalDate to) {
    return !first().isAfter(to) && !last().isBefore(from);
  }
}
