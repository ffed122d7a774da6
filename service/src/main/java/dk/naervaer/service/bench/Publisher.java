package dk.naervaer.service.bench;

import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.events.PayrollMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes as a payroll system does: binary CloudEvents, keyed by employee, acknowledged by all.
 */
final class Publisher implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer;

  Publisher(Map<String, Object> kafka) {
    producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Sends all and returns when all are acknowledged.
   *
   * @param firstId the id of the first; the others count on
   */
  void publish(
      List<PayrollMessage> messages, int firstId, String absenceTopic, String employmentTopic) {
    for (int i = 0; i < messages.size(); i++) {
      send(messages.get(i), firstId + i, absenceTopic, employmentTopic);
    }
    producer.flush();
  }

  /** Sends one and doesn't wait. */
  void send(PayrollMessage message, int id, String absenceTopic, String employmentTopic) {
    boolean employment = message instanceof EmploymentMessage;
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            employment ? employmentTopic : absenceTopic,
            bytes(message.employeeId()),
            bytes(MessageWriter.json(message)));
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", Integer.toString(id));
    header(record, "ce_source", "/bench");
    header(record, "ce_type", employment ? CloudEvents.EMPLOYMENT : CloudEvents.ABSENCE);
    producer.send(record);
  }

  /** How many partitions a topic has. */
  int partitions(String topic) {
    return producer.partitionsFor(topic).size();
  }

  private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
    record.headers().add(name, bytes(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
  }
}
