package dk.naervaer.service.rehearsal;

import dk.naervaer.service.rehearsal.Difference.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds up differences; tallies of several threads are added to one, in any order with one outcome.
 */
final class Tally {
  private final RehearsedPeriod period;
  private final ToIntFunction<String> minutes;

  final Counts all = new Counts();
  final Map<String, Counts> rows = new TreeMap<>();
  final Map<String, Counts> units = new TreeMap<>();

  /** Employments for which a row of the draft fired at least once. */
  final Map<String, Long> reached = new TreeMap<>();

  /** Those moved by so many days. */
  final Map<Integer, Long> moved = new TreeMap<>();

  final Map<YearMonth, long[]> months = new TreeMap<>();

  /** Minutes that leaders spend by the book in force and by the draft. */
  final long[] leaderMinutes = new long[2];

  /** Employments by unit, of those that run on the last day. */
  final Map<String, Long> people = new TreeMap<>();

  Tally(RehearsedPeriod period, ToIntFunction<String> minutes) {
    this.period = period;
    this.minutes = minutes;
  }

  /** The months of the period. */
  List<YearMonth> eachMonth() {
    YearMonth last = YearMonth.from(period.until());
    return Stream.iterate(
            YearMonth.from(period.from()),
            month -> !month.isAfter(last),
            month -> month.plusMonths(1))
        .toList();
  }

  void addPerson(String workUnit) {
    people.merge(workUnit, 1L, Long::sum);
  }

  /** Adds what became of one employment's advisories, as far as it lies in the period. */
  void add(List<Difference> differences, String workUnit) {
    Set<String> fired = new HashSet<>();
    for (Difference difference : differences) {
      if (isTold(difference.before()) || isTold(difference.after())) {
        add(difference, workUnit);
        Advice after = difference.after();
        if (after != null) {
          after.steps().forEach(step -> fired.add(step.rule()));
        }
      }
    }
    fired.forEach(rule -> reached.merge(rule, 1L, Long::sum));
  }

  private boolean isTold(@Nullable Advice advice) {
    return advice != null && period.contains(advice.givenOn());
  }

  private void add(Difference difference, String workUnit) {
    Kind kind = difference.kind();
    all.add(kind);
    rows.computeIfAbsent(rowOf(difference), _ -> new Counts()).add(kind);
    units.computeIfAbsent(workUnit, _ -> new Counts()).add(kind);
    if (kind == Kind.MOVED) {
      moved.merge(difference.days(), 1L, Long::sum);
    }
    count(difference.before(), 0);
    count(difference.after(), 1);
  }

  private static String rowOf(Difference difference) {
    Advice before = difference.before();
    return before != null ? before.rule() : difference.either().rule();
  }

  private void count(@Nullable Advice advice, int book) {
    if (advice != null) {
      YearMonth month = YearMonth.from(within(advice));
      months.computeIfAbsent(month, _ -> new long[2])[book]++;
      if (advice.isForLeader()) {
        leaderMinutes[book] += minutes.applyAsInt(advice.action());
      }
    }
  }

  // One of a pair may lie just outside; it is counted on the edge so that the sums agree.
  private LocalDate within(Advice advice) {
    if (advice.givenOn().isBefore(period.from())) {
      return period.from();
    }
    return advice.givenOn().isAfter(period.until()) ? period.until() : advice.givenOn();
  }

  void add(Tally other) {
    all.add(other.all);
    other.rows.forEach((id, counts) -> rows.computeIfAbsent(id, _ -> new Counts()).add(counts));
    other.units.forEach((id, counts) -> units.computeIfAbsent(id, _ -> new Counts()).add(counts));
    other.reached.forEach((id, count) -> reached.merge(id, count, Long::sum));
    other.moved.forEach((days, count) -> moved.merge(days, count, Long::sum));
    other.people.forEach((id, count) -> people.merge(id, count, Long::sum));
    other.months.forEach(
        (month, counts) -> {
          long[] own = months.computeIfAbsent(month, _ -> new long[2]);
          own[0] += counts[0];
          own[1] += counts[1];
        });
    leaderMinutes[0] += other.leaderMinutes[0];
    leaderMinutes[1] += other.leaderMinutes[1];
  }
}
