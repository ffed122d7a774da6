package dk.naervaer.service.demo;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.service.demo.payroll.PayrollEvent;
import dk.naervaer.service.platform.KafkaConnection;
import dk.naervaer.service.platform.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends to the input topics as any payroll system would: CloudEvents in binary mode. */
final class PayrollOutbox implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer;
  private final Topics topics;

  PayrollOutbox(KafkaConnection kafka, Topics topics) {
    this.topics = topics;
    Map<String, Object> own =
        Map.of(
            ProducerConfig.CLIENT_ID_CONFIG, "naervaer-demo-payroll",
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.LINGER_MS_CONFIG, 0);
    this.producer =
        new KafkaProducer<>(
            kafka.sendingWith(own), new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Returns when the broker has taken all of them. */
  void send(List<PayrollEvent> events) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    events.forEach(event -> sent.add(producer.send(record(event))));
    sent.forEach(PayrollOutbox::await);
  }

  private static void await(Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw new KafkaException("not taken by the broker", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("stopped while sending", e);
    }
  }

  // The record's own time is the machine's: a broker throws away what is older than its retention.
  private ProducerRecord<byte[], byte[]> record(PayrollEvent event) {
    String topic =
        switch (event.message()) {
          case AbsenceMessage _ -> topics.absence();
          case EmploymentMessage _ -> topics.employment();
        };
    var record =
        new ProducerRecord<>(
            topic, bytes(event.message().employeeId()), bytes(MessageWriter.json(event.message())));
    CloudEvents.headers(event.key(), event.type(), event.knownAt())
        .forEach((name, value) -> record.headers().add(name, value));
    return record;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
  }
}
