package dk.naervaer.service.delivery;

import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.EventKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record on its way out. It may arrive more than once, each time with the same headers, one
 * of which names it.
 *
 * @param about messages about the same are sent in order; the employee's id where it is known
 */
public record Outgoing(
    String about,
    String topic,
    byte @Nullable [] key,
    Map<String, byte[]> headers,
    byte @Nullable [] value) {

  /** The CloudEvents source of all that we send. */
  public static final String SOURCE = "/naervaer";

  /**
   * A CloudEvent.
   *
   * @param employeeId also the record's key; null when nobody knows whom it is about
   * @param id the same however often it is sent
   */
  public static Outgoing event(
      @Nullable String employeeId,
      String topic,
      String id,
      String type,
      Instant time,
      String json) {
    return new Outgoing(
        employeeId == null ? "" : employeeId,
        topic,
        employeeId == null ? null : bytes(employeeId),
        CloudEvents.headers(new EventKey(SOURCE, id), type, time),
        bytes(json));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  boolean hasContent() {
    return key != null || value != null;
  }

  /** Without its value, or, when it has none, without its key. */
  Outgoing lighter() {
    return new Outgoing(about, topic, value == null ? null : key, headers, null);
  }

  @Override
  public String toString() {
    return "Outgoing[" + topic + "]";
  }
}
