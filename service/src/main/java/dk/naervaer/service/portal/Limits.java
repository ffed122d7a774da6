package dk.naervaer.service.portal;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How often something may be done within a minute, by each who does it: a bucket of turns that
 * fills up again evenly. Nobody's bucket is another's. Safe for use by many threads.
 */
final class Limits {
  /** Beyond so many, those that are full are forgotten: they say nothing. */
  private static final int MOST_KEPT = 10_000;

  private final int aMinute;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  Limits(int aMinute) {
    this.aMinute = aMinute;
  }

  /** Takes a turn; 0 when there was one, else the seconds until there is one. */
  long take(String who) {
    ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
  }

  /** The seconds until there is a turn; 0 when there is one. Takes none. */
  long toWait(String who) {
    Bucket bucket = buckets.get(who);
    return bucket == null
        ? 0
        : seconds(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  private Bucket bucket(String who) {
    if (buckets.size() > MOST_KEPT) {
      buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == aMinute);
    }
    return buckets.computeIfAbsent(who, _ -> full());
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
        .build();
  }

  private static long seconds(long nanos) {
    return nanos <= 0 ? 0 : TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
  }
}
