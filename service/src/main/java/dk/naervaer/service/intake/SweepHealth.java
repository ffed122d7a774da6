package dk.naervaer.service.intake;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Whether a morning's sweep waits for somebody's word. */
record SweepHealth(SweepStops stops) implements HealthIndicator {
  private static final Status WARNING = new Status("WARNING");

  @Override
  public Health health() {
    return stops
        .current()
        .map(stop -> Health.status(WARNING).withDetail("stopped", stop).build())
        .orElseGet(() -> Health.up().build());
  }
}
