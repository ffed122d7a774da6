package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.measure.RiskSign;
import dk.naervaer.rules.settings.Dated;
import dk.naervaer.rules.settings.RiskThresholds;
import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.Period;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far back earlier spells count for something.
 *
 * @param window ends on a day of the spell in question
 * @param sign the sign of risk they make; null where they are counted for themselves
 * @param shortest spells of fewer days don't count
 * @param most more of them make no difference
 */
record LookBack(Period window, @Nullable RiskSign sign, int shortest, int most) {

  /** All that a row asks for. */
  static Set<LookBack> of(EffectiveRow row, RuleBook book) {
    return switch (row.row().measure()) {
      case SPELLS ->
          Set.of(
              new LookBack(Objects.requireNonNull(row.row().period()), null, 0, row.row().value()));
      case RISK_SIGNS -> ofRisk(book.settings().risk());
      default -> Set.of();
    };
  }

  private static Set<LookBack> ofRisk(RiskThresholds risk) {
    Set<LookBack> all = new LinkedHashSet<>();
    for (int months : values(risk.spellsMonths())) {
      for (int spells : values(risk.spells())) {
        all.add(new LookBack(months(months), RiskSign.MANY_SPELLS, 0, spells));
      }
    }
    for (int days : values(risk.relapseDays())) {
      all.add(new LookBack(new Period(days, Period.Measured.DAYS), RiskSign.RELAPSE, 0, 1));
    }
    for (int months : values(risk.longMonths())) {
      for (int days : values(risk.longDays())) {
        all.add(new LookBack(months(months), RiskSign.EARLIER_LONG_CASE, days, 1));
      }
    }
    return all;
  }

  private static Period months(int count) {
    return new Period(count, Period.Measured.MONTHS);
  }

  /** Whether windows that end on different days are not all of one length. */
  boolean byMonth() {
    return window.in() == Period.Measured.MONTHS;
  }

  /** The first day that counts, of a window that ends on a day; both as epoch days. */
  int oldest(int end) {
    long start = window.windowStart(LocalDate.ofEpochDay(end)).toEpochDay();
    boolean dayBefore = sign == RiskSign.RELAPSE || sign == RiskSign.EARLIER_LONG_CASE;
    return (int) start - (dayBefore ? 1 : 0);
  }

  private static Iterable<Integer> values(Dated<Integer> setting) {
    return setting.entries().stream().map(Map.Entry::getValue).toList();
  }

  /** Whether more than how many there are can matter: which days they lie on, and how long. */
  static boolean isTooFine(Measure measure) {
    return measure == Measure.SAME_WEEKDAY || measure == Measure.ABSENCE_DAYS;
  }
}
