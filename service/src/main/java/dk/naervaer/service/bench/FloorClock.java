package dk.naervaer.service.bench;

import java.util.ArrayList;
import java.util.List;

/** Notes when so many records have been seen: the warm-up's, then those of each round. */
final class FloorClock {
  private static final double NANOS = 1e9;

  private final int round;
  private final long all;
  private final List<Double> perSecond = new ArrayList<>();
  private long seen;
  private long next;
  private long seenAtBegin;
  private long begin;

  FloorClock(int warmUp, int round, int rounds) {
    this.round = round;
    this.next = warmUp;
    this.all = warmUp + (long) round * rounds;
  }

  /** More were seen; a batch that goes over the end of a round is counted in it whole. */
  synchronized void saw(int records) {
    seen += records;
    if (seen >= next) {
      long now = System.nanoTime();
      if (seenAtBegin > 0) {
        perSecond.add((seen - seenAtBegin) / ((now - begin) / NANOS));
      }
      begin = now;
      seenAtBegin = seen;
      next += round;
    }
  }

  synchronized boolean isOver() {
    return seen >= all;
  }

  synchronized Rounds rounds() {
    return new Rounds(perSecond);
  }
}
