package dk.naervaer.service.intake;

import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.Reading;
import dk.naervaer.events.Reason;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record that nobody could use, with all that is needed to read it once more.
 *
 * @param number what it is called here; 0 before it is stored
 * @param event null where it could not be read
 * @param field JSON pointer of the member at fault, or the name of a header; null when there is
 *     none
 * @param headers those that reading asks for
 * @param tries how often it was tried again
 */
record RefusedRecord(
    long number,
    Instant at,
    String topic,
    int partition,
    long offset,
    @Nullable EventKey event,
    Reason reason,
    @Nullable String field,
    byte @Nullable [] key,
    byte @Nullable [] value,
    Map<String, byte[]> headers,
    int tries) {

  /** Payroll's own headers can hold anything, so they are not kept. */
  private static final List<String> KEPT =
      List.of(
          CloudEvents.SPEC_VERSION,
          CloudEvents.ID,
          CloudEvents.SOURCE,
          CloudEvents.TYPE,
          CloudEvents.CONTENT_TYPE);

  static RefusedRecord of(
      Incoming incoming,
      Instant at,
      @Nullable EventKey event,
      Reason reason,
      @Nullable String field) {
    var record = incoming.record();
    Map<String, byte[]> headers = new LinkedHashMap<>();
    for (String name : KEPT) {
      Header last = record.headers().lastHeader(name);
      if (last != null && last.value() != null) {
        headers.put(name, last.value());
      }
    }
    return new RefusedRecord(
        0,
        at,
        record.topic(),
        record.partition(),
        record.offset(),
        event,
        reason,
        field,
        record.key(),
        record.value(),
        headers,
        0);
  }

  /** Reads it once more. */
  Incoming again(InputTopics inputs) {
    var record = new ConsumerRecord<byte[], byte[]>(topic, partition, offset, key, value);
    headers.forEach((name, bytes) -> record.headers().add(name, bytes));
    return Incoming.of(record, inputs);
  }

  /** The same with other content. */
  RefusedRecord with(byte @Nullable [] newKey, byte[] newValue, Map<String, byte[]> newHeaders) {
    return new RefusedRecord(
        number,
        at,
        topic,
        partition,
        offset,
        event,
        reason,
        field,
        newKey,
        newValue,
        newHeaders,
        tries);
  }

  /** Whether reading it gives another answer than it did. */
  boolean readsOtherwise(InputTopics inputs) {
    return switch (again(inputs).reading()) {
      case Reading.Read<?> _ -> true;
      case Reading.Refused<?> refused ->
          refused.reason() != reason || !String.valueOf(refused.at()).equals(String.valueOf(field));
    };
  }

  @Override
  public String toString() {
    return "RefusedRecord[" + number + " " + reason + "]";
  }
}
