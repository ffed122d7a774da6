package dk.naervaer.service.testing;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.platform.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A payroll system that publishes whatever a test wants it to. */
public final class PayrollForTests implements AutoCloseable {
  /** The CloudEvents source of what it publishes. */
  public static final String SOURCE = "/test-payroll";

  private final Topics topics;
  private final KafkaProducer<byte[], byte[]> producer;
  private int published;

  public PayrollForTests(Topics topics) {
    this.topics = topics;
    this.producer =
        new KafkaProducer<>(
            ServersForTests.running()
                .kafka()
                .with(
                    Map.of(
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        // What a topic made just now turns down is sent again before what follows.
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        1,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        12 * 1024 * 1024)),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Publishes a message under a new id. */
  public void publish(PayrollMessage message) {
    publish("event-" + ++published, message);
  }

  /** Publishes a message under an id. */
  public void publish(String id, PayrollMessage message) {
    publish(id, topicOf(message), message.employeeId(), MessageWriter.json(message));
  }

  /** Publishes a value under an id, as a CloudEvent in binary mode. */
  public void publish(String id, String topic, String key, String json) {
    String type = topic.equals(topics.absence()) ? CloudEvents.ABSENCE : CloudEvents.EMPLOYMENT;
    Map<String, byte[]> headers =
        CloudEvents.headers(new EventKey(SOURCE, id), type, Instant.EPOCH);
    publish(topic, key.getBytes(StandardCharsets.UTF_8), bytes(json), headers);
  }

  /** Publishes a record as it is. */
  public void publish(
      String topic, byte @Nullable [] key, byte @Nullable [] value, Map<String, byte[]> headers) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<byte[], byte[]>(topic, key, value);
    headers.forEach((name, header) -> record.headers().add(name, header));
    producer.send(record);
  }

  /** The topic that such messages are published to. */
  public String topicOf(PayrollMessage message) {
    return message instanceof AbsenceMessage ? topics.absence() : topics.employment();
  }

  /** Returns when the broker has everything. */
  public void flush() {
    producer.flush();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
  }
}
