package dk.naervaer.rules;

import dk.naervaer.rules.measure.Occasion;
import dk.naervaer.rules.sheet.EffectiveRow;
import java.util.List;

/**
 * Something that rows are judged on, and the rows its first day has fixed for it.
 *
 * @param span of the case, of the spell a wellbeing row looks at, or the day of a concern
 */
public record CaseRows(DaySpan span, Occasion occasion, List<EffectiveRow> rows) {

  /** Whether a row with this id holds for it. */
  public boolean holds(String rule) {
    return rows.stream()
        .anyMatch(
            row -> row.row().id().equals(rule) && row.statutory() == (occasion == Occasion.LAW));
  }
}
