package dk.naervaer.service.rehearsal;

import dk.naervaer.service.rehearsal.Difference.Kind;

/** How many advisories became what; to be added up. */
final class Counts {
  private static final int KINDS = Kind.values().length;

  private final long[] byKind = new long[KINDS];

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

  private long all() {
    long sum = 0;
    for (long count : byKind) {
      sum += count;
    }
    return sum;
  }
}
