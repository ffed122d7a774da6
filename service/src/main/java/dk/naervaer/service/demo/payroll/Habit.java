package dk.naervaer.service.demo.payroll;

import java.time.LocalDate;
import java.util.List;

/** One reason why people are away, and how often. */
@FunctionalInterface
interface Habit {

  /**
   * The absences of whoever holds a post that begin within a year.
   *
   * @param year 0 for the year that begins with the first day played, negative before it
   */
  List<PlannedAbsence> plan(int post, int year, LocalDate begins);
}
