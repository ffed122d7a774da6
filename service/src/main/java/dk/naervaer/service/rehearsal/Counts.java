package dk.naervaer.service.rehearsal;

import dk.naervaer.service.rehearsal.Difference.Kind;
import java.util.function.ToLongFunction;

/** How many advisories became what; to be added up. */
final class Counts {
  private static final int KINDS = Kind.values().length;

  private final long[] byKind = new long[KINDS];

  /** So many of each kind. */
  static Counts of(ToLongFunction<Kind> counted) {
    Counts counts = new Counts();
    for (Kind kind : Kind.values()) {
      counts.byKind[kind.ordinal()] = counted.applyAsLong(kind);
    }
    return counts;
  }

  void add(Kind kind) {
    byKind[kind.ordinal()]++;
  }

  void add(Counts other) {
    for (int kind = 0; kind < KINDS; kind++) {
      byKind[kind] += other.byKind[kind];
    }
  }

  long of(Kind kind) {
    return byKind[kind.ordinal()];
  }

  /** All by the book in force. */
  long before() {
    return all() - of(Kind.ADDED);
  }

  /** All by the draft. */
  long after() {
    return all() - of(Kind.GONE);
  }

  /** How many there are. */
  long all() {
    long sum = 0;
    for (long count : byKind) {
      sum += count;
    }
    return sum;
  }
}
