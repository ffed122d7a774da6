package dk.naervaer.service.rehearsal;

import java.time.LocalDate;
import java.util.List;

/**
 * A made-up person's absences, and what the two books would have advised.
 *
 * @param title what it is a case of
 * @param events in order of the day
 */
public record TypicalCase(String title, List<Event> events) {

  /**
   * A day on which something is advised by one of the books or both.
   *
   * @param what the action's word and the row
   * @param before whether the book in force advises it that day
   * @param after whether the draft does
   */
  public record Event(LocalDate day, String what, boolean before, boolean after) {}
}
