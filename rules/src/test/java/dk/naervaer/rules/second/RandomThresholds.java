package dk.naervaer.rules.second;

import dk.naervaer.rules.settings.CaseDayCount;
import dk.naervaer.rules.settings.Dated;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.RiskThresholds;
import dk.naervaer.rules.settings.Thresholds;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** Random settings, some of which change within the course. */
record RandomThresholds(Chance chance, LocalDate start) {

  Thresholds some() {
    return new Thresholds(
        dated(0, 0, 3, 14, 15),
        dated(CaseDayCount.values()),
        dated(6, 6, 12, 1, 0),
        dated(Landing.values()),
        dated(14, 0),
        dated(0, 20, 90),
        dated(8, 8, 0, 3),
        dated(365, 365, 30),
        risk());
  }

  private RiskThresholds risk() {
    return new RiskThresholds(
        dated(7, 1, 20),
        dated(28, 8),
        dated(24, 1),
        dated(4, 2),
        dated(12, 1, 3),
        dated(28, 1, 10),
        dated(180, 0, 20));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private <T> Dated<T> dated(T... choices) {
    List<T> values = List.of(choices);
    TreeMap<LocalDate, T> dated = new TreeMap<>();
    dated.put(
        chance.oneIn(3) ? start.plusDays(chance.number(0, 60)) : LocalDate.of(2020, 1, 1),
        chance.of(values));
    if (chance.oneIn(4)) {
      dated.put(start.plusDays(chance.number(0, 90)), chance.of(values));
    }
    return Dated.of(dated);
  }
}
