package dk.naervaer.service.assessment;

import dk.naervaer.config.Configuration;
import dk.naervaer.rules.RuleBook;
import java.time.LocalDate;

/**
 * A rule book with the settings it was made of.
 *
 * @param epoch the number under which it is in force
 */
public record Book(RuleBook rules, Configuration configuration, long epoch) {

  /** Cases whose last day lies before this day are left as they are. */
  public LocalDate sealedBefore(LocalDate today) {
    return today.minusDays(configuration.thresholds().sealAfterDays().on(today));
  }

  /** Whole healthy days that still join two spells to one case. */
  public int caseGap(LocalDate firstDay) {
    return configuration.thresholds().caseGapDays().on(firstDay);
  }
}
