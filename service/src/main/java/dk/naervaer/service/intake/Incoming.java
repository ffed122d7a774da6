package dk.naervaer.service.intake;

import dk.naervaer.events.PayrollMessage;
import dk.naervaer.events.Reading;
import dk.naervaer.events.Reason;
import dk.naervaer.events.RecordHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record as it came, and what reading it gave. */
record Incoming(ConsumerRecord<byte[], byte[]> record, Reading<? extends PayrollMessage> reading) {

  static Incoming of(ConsumerRecord<byte[], byte[]> record, InputTopics inputs) {
    RecordHeaders headers =
        name -> {
          Header last = record.headers().lastHeader(name);
          return last == null ? null : last.value();
        };
    return new Incoming(
        record, inputs.reader(record.topic()).read(record.key(), record.value(), headers));
  }

  /** Where it stands and nothing more: what reading it gave may be what cannot be kept. */
  Incoming bare() {
    Reason reason =
        reading instanceof Reading.Refused<?> refused ? refused.reason() : Reason.SCHEMA;
    return new Incoming(
        new ConsumerRecord<>(record.topic(), record.partition(), record.offset(), null, null),
        new Reading.Refused<>(null, reason, null));
  }

  TopicPartition place() {
    return new TopicPartition(record.topic(), record.partition());
  }

  long offset() {
    return record.offset();
  }

  @Nullable Integer leaderEpoch() {
    return record.leaderEpoch().orElse(null);
  }

  @Override
  public String toString() {
    return "Incoming[" + place() + " " + offset() + "]";
  }
}
