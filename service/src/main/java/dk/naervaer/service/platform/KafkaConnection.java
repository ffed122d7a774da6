package dk.naervaer.service.platform;

import java.util.HashMap;
import java.util.Map;

/**
 * How every Kafka client of this program reaches the broker. Whoever holds it may rely on the
 * topics being there.
 *
 * @param properties the settings that all clients share: bootstrap servers, login
 */
public record KafkaConnection(Map<String, Object> properties) {
  /**
   * More than a delivery's time lets happen. The client logs how many are left, and of its own
   * number of ten digits whoever searches the log must think that it is somebody's.
   */
  private static final int RETRIES = 99_999;

  public KafkaConnection {
    properties = Map.copyOf(properties);
  }

  /** These settings and a client's own, which win. */
  public Map<String, Object> with(Map<String, ?> own) {
    Map<String, Object> all = new HashMap<>(properties);
    all.putAll(own);
    return all;
  }

  /** The same for a client that sends. */
  public Map<String, Object> sendingWith(Map<String, ?> own) {
    Map<String, Object> all = with(own);
    all.putIfAbsent("retries", RETRIES);
    return all;
  }

  /** The names alone, for there may be a login in the values. */
  @Override
  public String toString() {
    return "KafkaConnection" + properties.keySet();
  }
}
