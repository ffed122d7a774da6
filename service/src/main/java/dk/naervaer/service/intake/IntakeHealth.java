package dk.naervaer.service.intake;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether payroll's records can be read: the broker answers and has the topics, and each reader has
 * lately come round. A warning and no more: pages and mornings go on without.
 */
final class IntakeHealth implements HealthIndicator {
  private static final Status WARNING = new Status("WARNING");

  /** Longer than any batch takes, and than a broker that starts again is away. */
  private static final Duration LATELY = Duration.ofMinutes(1);

  /** Anybody may ask, as often as wanted; the broker is asked no oftener than that. */
  private static final Duration REMEMBERED = Duration.ofSeconds(15);

  private static final int PATIENCE_MILLIS = 3_000;

  private final Intake intake;
  private final Admin admin;
  private final InputTopics inputs;
  private long asked = System.nanoTime() - REMEMBERED.toNanos();
  private boolean topics = true;

  IntakeHealth(Intake intake, Admin admin, InputTopics inputs) {
    this.intake = intake;
    this.admin = admin;
    this.inputs = inputs;
  }

  @Override
  public Health health() {
    boolean there = areTopicsThere();
    boolean read = intake.hasReadWithin(LATELY);
    Health.Builder health = there && read ? Health.up() : Health.status(WARNING);
    return health.withDetail("topics", there).withDetail("readers", read).build();
  }

  private synchronized boolean areTopicsThere() {
    if (System.nanoTime() - asked >= REMEMBERED.toNanos()) {
      topics = ask();
      asked = System.nanoTime();
    }
    return topics;
  }

  private boolean ask() {
    try {
      var inTime = new DescribeTopicsOptions().timeoutMs(PATIENCE_MILLIS);
      TopicIds.await(admin.describeTopics(inputs.names(), inTime).allTopicNames());
      return true;
    } catch (KafkaException away) {
      return false;
    }
  }
}
