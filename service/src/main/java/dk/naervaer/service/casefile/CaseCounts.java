package dk.naervaer.service.casefile;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts what becomes of cases, and tells how many records are held and since when. */
final class CaseCounts {
  private final MeterRegistry meters;
  private final HeldStore held;
  private final InstantSource clock;

  CaseCounts(MeterRegistry meters, HeldStore held, InstantSource clock) {
    this.meters = meters;
    this.held = held;
    this.clock = clock;
    Gauge.builder("held.records", this, counts -> counts.held.count())
        .description("sound records that wait for something")
        .register(meters);
    TimeGauge.builder("held.oldest.age", this, TimeUnit.SECONDS, CaseCounts::age)
        .description("how long the oldest of them has waited")
        .register(meters);
  }

  private double age() {
    Instant oldest = held.oldest();
    return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
  }

  void count(Iterable<CaseChange> changes) {
    Map<CaseChange, Integer> sums = new EnumMap<>(CaseChange.class);
    changes.forEach(change -> sums.merge(change, 1, Integer::sum));
    sums.forEach(
        (change, sum) -> meters.counter("absence.cases", "change", change.word()).increment(sum));
  }
}
