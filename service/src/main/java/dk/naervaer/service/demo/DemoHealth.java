package dk.naervaer.service.demo;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Tells how far the demo is; never a reason to be unwell. */
final class DemoHealth extends AbstractHealthIndicator {
  private final DemoRun run;

  DemoHealth(DemoRun run) {
    this.run = run;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up();
    run.progress()
        .ifPresent(
            progress ->
                health
                    .withDetail("percent", progress.percent())
                    .withDetail("simulatedDate", progress.simulatedDate())
                    .withDetail("done", progress.done()));
  }
}
