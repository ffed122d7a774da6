package dk.naervaer.service.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many records of a batch had which outcome at which stage, and how late they came. */
final class EventTally {
  private final Map<Key, Integer> sums = new HashMap<>();
  private final List<Duration> lags = new ArrayList<>();

  /** Where an outcome was decided. */
  enum Stage {
    INTAKE,
    CASEFILE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record Key(Stage stage, String outcome) {}

  void add(Stage stage, String outcome) {
    sums.merge(new Key(stage, outcome), 1, Integer::sum);
  }

  void addLag(Instant registeredAt, Instant known) {
    Duration lag = Duration.between(registeredAt, known);
    lags.add(lag.isNegative() ? Duration.ZERO : lag);
  }

  Map<Key, Integer> sums() {
    return sums;
  }

  List<Duration> lags() {
    return lags;
  }
}
