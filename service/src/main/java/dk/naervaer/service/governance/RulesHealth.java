package dk.naervaer.service.governance;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Whether the rules in force are those adopted; the program goes on by the last good ones. */
record RulesHealth(BookKeeper keeper, Twin twin) implements HealthIndicator {
  private static final Status WARNING = new Status("WARNING");

  @Override
  public Health health() {
    List<String> all = new ArrayList<>(keeper.troubles());
    all.addAll(twin.alarms());
    return all.isEmpty()
        ? Health.up().build()
        : Health.status(WARNING).withDetail("rules", all).build();
  }
}
