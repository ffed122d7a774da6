package dk.naervaer.service.bench;

import java.util.List;

/**
 * How fast the same work was each time.
 *
 * @param perSecond in the order of the rounds
 */
record Rounds(List<Double> perSecond) {

  Rounds {
    perSecond = List.copyOf(perSecond);
  }

  double first() {
    return perSecond.getFirst();
  }

  double last() {
    return perSecond.getLast();
  }

  double slowest() {
    return sorted().getFirst();
  }

  double fastest() {
    return sorted().getLast();
  }

  /** That of the middle one; of an even number the slower of both. */
  double median() {
    return sorted().get((perSecond.size() - 1) / 2);
  }

  private List<Double> sorted() {
    return perSecond.stream().sorted().toList();
  }
}
