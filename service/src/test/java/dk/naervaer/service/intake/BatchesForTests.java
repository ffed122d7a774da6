package dk.naervaer.service.intake;

import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.PayrollForTests;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Batches of the first partition of the absences, made without a reader. */
final class BatchesForTests {
  static final UUID TOPIC_ID = new UUID(1, 2);

  private final Topics topics;
  private final InputTopics inputs;

  BatchesForTests(Topics topics, InputTopics inputs) {
    this.topics = topics;
    this.inputs = inputs;
  }

  TopicPartition place(PayrollMessage message) {
    boolean absence = message instanceof dk.naervaer.events.AbsenceMessage;
    return new TopicPartition(absence ? topics.absence() : topics.employment(), 0);
  }

  /** Messages of one topic at offsets from {@code from} on. */
  Batch batch(long from, List<? extends PayrollMessage> messages) {
    TopicPartition place = place(messages.getFirst());
    List<Incoming> records = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      records.add(incoming(place, from + i, messages.get(i)));
    }
    return new Batch(
        records, List.of(new PartitionMove(place, TOPIC_ID, from, from + messages.size(), 0)));
  }

  /** One of the first partition of the absences that is no JSON. */
  Incoming unreadable(long offset, String key) {
    var record =
        new ConsumerRecord<>(
            topics.absence(),
            0,
            offset,
            key.getBytes(StandardCharsets.UTF_8),
            "{".getBytes(StandardCharsets.UTF_8));
    EventKey event = new EventKey(PayrollForTests.SOURCE, topics.absence() + "-" + offset);
    CloudEvents.headers(event, CloudEvents.ABSENCE, Instant.EPOCH)
        .forEach((name, value) -> record.headers().add(name, value));
    return Incoming.of(record, inputs);
  }

  private Incoming incoming(TopicPartition place, long offset, PayrollMessage message) {
    var record =
        new ConsumerRecord<>(
            place.topic(),
            place.partition(),
            offset,
            message.employeeId().getBytes(StandardCharsets.UTF_8),
            MessageWriter.json(message).getBytes(StandardCharsets.UTF_8));
    String type =
        place.topic().equals(topics.absence()) ? CloudEvents.ABSENCE : CloudEvents.EMPLOYMENT;
    EventKey event = new EventKey(PayrollForTests.SOURCE, place.topic() + "-" + offset);
    CloudEvents.headers(event, type, Instant.EPOCH)
        .forEach((name, value) -> record.headers().add(name, value));
    return Incoming.of(record, inputs);
  }
}
