package dk.naervaer.rules;

import dk.naervaer.rules.measure.StepPlan;
import dk.naervaer.rules.sheet.EffectiveRow;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The days of the steps of cases that begin on one day by the same rows, in work units with the
 * same calendar: they are the same for everybody. Only remembered, so that it may be forgotten at
 * any time.
 */
final class StepPlans {
  /** Some 3 kB each. */
  private static final int MOST = 20_000;

  private final ConcurrentMap<Key, StepPlan> known = new ConcurrentHashMap<>();

  /** Rows are told apart by which they are: a book has each of them once. */
  private record Key(UnitCalendar unit, List<EffectiveRow> rows, LocalDate first) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && rows == key.rows
          && unit.equals(key.unit)
          && first.equals(key.first);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * unit.hashCode() + System.identityHashCode(rows)) + first.hashCode();
    }
  }

  StepPlan of(
      UnitCalendar unit, List<EffectiveRow> rows, LocalDate first, Supplier<StepPlan> maker) {
    Key key = new Key(unit, rows, first);
    StepPlan plan = known.get(key);
    if (plan == null) {
      plan = maker.get();
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(key, plan);
    }
    return plan;
  }
}
