package dk.naervaer.rules;

import dk.naervaer.rules.measure.Occasion;
import dk.naervaer.rules.sheet.Recipient;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row that asks for an advisory in one case.
 *
 * @param order the row's place in sheet order
 * @param giveOn the day its advisory is given
 * @param deadline working days until the reminder; null when the row has none
 * @param span the days of the case it counts in
 * @param occasion what it is asked for on; a row of the law counts in cases without any gap
 * @param limit a time limit: expires, is never caught up
 * @param awayToday whether the person is away on the day of assessing; for a step of a case, in
 *     that very case
 * @param lateUntil the last day on which it may be given late; null when the case decides
 */
public record WantedRow(
    RowInstance step,
    int order,
    LocalDate giveOn,
    @Nullable Integer deadline,
    List<Recipient> recipients,
    DaySpan span,
    Occasion occasion,
    boolean limit,
    boolean awayToday,
    @Nullable LocalDate lateUntil,
    Explanation explanation) {

  /** Whether it is a row of the law. */
  public boolean statutory() {
    return occasion == Occasion.LAW;
  }

  /** A duty of the law: caught up whenever it is late. */
  public boolean duty() {
    return statutory() && !limit;
  }
}
