package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.settings.Dated;
import dk.naervaer.rules.settings.RiskThresholds;
import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.Period;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How far back earlier spells count for something.
 *
 * @param window ends on a day of the spell in question
 * @param shortest spells of fewer days don't count
 * @param most more of them make no difference
 */
record LookBack(Period window, int shortest, int most) {

  /** All that a row asks for. */
  static Set<LookBack> of(EffectiveRow row, RuleBook book) {
    return switch (row.row().measure()) {
      case SPELLS ->
          Set.of(new LookBack(Objects.requireNonNull(row.row().period()), 0, row.row().value()));
      case RISK_SIGNS -> ofRisk(book.settings().risk());
      default -> Set.of();
    };
  }

  private static Set<LookBack> ofRisk(RiskThresholds risk) {
    Set<LookBack> all = new HashSet<>();
    for (int months : values(risk.spellsMonths())) {
      for (int spells : values(risk.spells())) {
        all.add(new LookBack(new Period(months, Period.Measured.MONTHS), 0, spells));
      }
    }
    for (int days : values(risk.relapseDays())) {
      all.add(new LookBack(new Period(days, Period.Measured.DAYS), 0, 1));
    }
    for (int months : values(risk.longMonths())) {
      for (int days : values(risk.longDays())) {
        all.add(new LookBack(new Period(months, Period.Measured.MONTHS), days, 1));
      }
    }
    return all;
  }

  private static Iterable<Integer> values(Dated<Integer> setting) {
    return setting.entries().stream().map(Map.Entry::getValue).toList();
  }

  /** Whether more than how many there are can matter: which days they lie on, and how long. */
  static boolean isTooFine(Measure measure) {
    return measure == Measure.SAME_WEEKDAY || measure == Measure.ABSENCE_DAYS;
  }
}
