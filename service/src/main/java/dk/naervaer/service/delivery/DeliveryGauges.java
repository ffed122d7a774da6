package dk.naervaer.service.delivery;

import dk.naervaer.service.platform.PlatformClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** How much waits to be sent and how long it has waited; asked when somebody looks. */
final class DeliveryGauges {
  private final DeliveryStore store;
  private final PlatformClock clock;

  DeliveryGauges(DeliveryStore store, PlatformClock clock, MeterRegistry meters) {
    this.store = store;
    this.clock = clock;
    Gauge.builder("delivery.pending", this, DeliveryGauges::pending)
        .description("messages that wait to be sent")
        .register(meters);
    TimeGauge.builder("delivery.oldest.age", this, TimeUnit.SECONDS, DeliveryGauges::age)
        .description("how long the oldest of them has waited")
        .register(meters);
  }

  private double pending() {
    return store.pending().messages();
  }

  private double age() {
    Instant since = store.pending().since();
    return since == null ? 0 : Duration.between(since, clock.now()).toMillis() / 1000.0;
  }
}
