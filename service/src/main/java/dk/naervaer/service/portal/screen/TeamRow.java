package dk.naervaer.service.portal.screen;

import dk.naervaer.service.statistics.PersonStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person of a team.
 *
 * @param awaySince first day of the running absence; null when at work
 * @param dayNumber the number of today in it
 * @param status one colour, with what it counts
 * @param talks talks held in the running absence
 * @param next the next step of the running absence; null when none lies ahead
 */
record TeamRow(
    String reference,
    String name,
    String workUnit,
    @Nullable LocalDate awaySince,
    long dayNumber,
    PersonStatus status,
    long talks,
    CaseView.@Nullable Coming next) {

  @Override
  public String toString() {
    return "TeamRow[…]";
  }
}
