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

  public KafkaConnection {
    properties = Map.copyOf(properties);
  }

  /** These settings and a client's own, which win. */
  public Map<String, Object> with(Map<String, ?> own) {
    Map<String, Object> all = new HashMap<>(properties);
    all.putAll(own);
    return all;
  }

  /** The names alone, for there may be a login in the values. */
  @Override
  public String toString() {
    return "KafkaConnection" + properties.keySet();
  }
}
