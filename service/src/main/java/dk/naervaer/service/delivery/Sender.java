package dk.naervaer.service.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands messages to Kafka and waits until it has them. */
final class Sender {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

  private final Producer<byte[], byte[]> producer;

  Sender(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  /** Returns when every replica that must have them has them all; throws when it has not. */
  void send(List<Outgoing> messages) {
    List<Future<RecordMetadata>> sent = new ArrayList<>(messages.size());
    messages.forEach(message -> sent.add(producer.send(record(message))));
    for (int i = 0; i < messages.size(); i++) {
      await(messages.get(i), sent.get(i));
    }
  }

  // A topic that takes smaller records than the input would stop all deliveries for ever: then the
  // letter goes without its value, or its key, and the original can still be found by the headers.
  private void await(Outgoing message, Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof RecordTooLargeException) || !message.hasContent()) {
        throw new KafkaException("not sent to " + message.topic(), e.getCause());
      }
      LOG.warn("{} takes no record so large: sent without all of it", message.topic());
      Outgoing lighter = message.lighter();
      await(lighter, producer.send(record(lighter)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("stopped while sending", e);
    }
  }

  private static ProducerRecord<byte[], byte[]> record(Outgoing message) {
    var record =
        new ProducerRecord<byte[], byte[]>(message.topic(), message.key(), message.value());
    for (Map.Entry<String, byte[]> header : message.headers().entrySet()) {
      record.headers().add(header.getKey(), header.getValue());
    }
    return record;
  }
}
