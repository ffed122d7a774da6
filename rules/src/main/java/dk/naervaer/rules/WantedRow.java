package dk.naervaer.rules;

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
 * @param statutory a row of the law: it counts in cases without any gap
 * @param limit a time limit: expires, is never caught up
 * @param caseRunsToday whether the person is away in that case on the day of assessing
 */
public record WantedRow(
    RowInstance step,
    int order,
    LocalDate giveOn,
    @Nullable Integer deadline,
    List<Recipient> recipients,
    DaySpan span,
    boolean statutory,
    boolean limit,
    boolean caseRunsToday,
    Explanation explanation) {

  /** A duty of the law: caught up whenever it is late. */
  public boolean duty() {
    return statutory && !limit;
  }
}
