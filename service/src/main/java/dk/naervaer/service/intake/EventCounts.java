package dk.naervaer.service.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Counts what becomes of records, without any person or work unit. */
final class EventCounts {
  private final MeterRegistry meters;
  private final Timer lag;

  EventCounts(MeterRegistry meters, Backlog backlog) {
    this.meters = meters;
    this.lag =
        Timer.builder("absence.event.lag")
            .description("from payroll's registration until we knew")
            .register(meters);
    Gauge.builder("intake.backlog", backlog, Backlog::size)
        .description("records on the input topics that are not worked through")
        .register(meters);
  }

  void count(EventTally tally) {
    tally
        .sums()
        .forEach(
            (key, sum) ->
                meters
                    .counter(
                        "absence.events", "stage", key.stage().word(), "outcome", key.outcome())
                    .increment(sum));
    tally.lags().forEach(lag::record);
  }
}
