package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.settings.Dated;
import dk.naervaer.rules.settings.RiskThresholds;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** The most generous that several books' settings about risk signs ever are. */
record RiskReach(
    int absenceDays, int longDays, int longWindow, int spells, int spellsWindow, int relapseDays) {
  private static final int LONGEST_MONTH = 31;

  static RiskReach of(List<RiskThresholds> settings) {
    return new RiskReach(
        least(settings, RiskThresholds::absenceDays),
        least(settings, RiskThresholds::longDays),
        LONGEST_MONTH * most(settings, RiskThresholds::longMonths),
        least(settings, RiskThresholds::spells),
        LONGEST_MONTH * most(settings, RiskThresholds::spellsMonths),
        most(settings, RiskThresholds::relapseDays));
  }

  private static int least(
      List<RiskThresholds> settings, Function<RiskThresholds, Dated<Integer>> which) {
    return extreme(settings, which, Math::min);
  }

  private static int most(
      List<RiskThresholds> settings, Function<RiskThresholds, Dated<Integer>> which) {
    return extreme(settings, which, Math::max);
  }

  private static int extreme(
      List<RiskThresholds> settings,
      Function<RiskThresholds, Dated<Integer>> which,
      BinaryOperator<Integer> better) {
    return settings.stream()
        .map(which)
        .flatMap(dated -> dated.entries().stream())
        .map(Map.Entry::getValue)
        .reduce(better)
        .orElseThrow();
  }
}
