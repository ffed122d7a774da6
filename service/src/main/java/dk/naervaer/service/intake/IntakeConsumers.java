package dk.naervaer.service.intake;

import dk.naervaer.service.platform.KafkaConnection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;

/** Makes the consumers: they keep no offsets of their own and never choose where to read. */
record IntakeConsumers(KafkaConnection kafka, IntakeSettings settings) {

  // So little of each partition at once that one poll brings something of all of a reader's: of the
  // absences no more than of the employments they belong to.
  private static final int BYTES_OF_A_PARTITION = 128 * 1024;

  Consumer<byte[], byte[]> consumer(int number, BoundedBytes bytes) {
    return new KafkaConsumer<>(kafka.with(own(number)), bytes, bytes);
  }

  private Map<String, Object> own(int number) {
    Map<String, Object> own = new HashMap<>();
    own.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
    own.put(ConsumerConfig.CLIENT_ID_CONFIG, "naervaer-intake-" + number);
    if (settings.instance() != null) {
      own.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, settings.instance() + "-" + number);
    }
    own.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
    // The same partition of both topics to the same reader: an employee's records wait for no lock.
    own.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
    own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    own.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.mostRecords());
    own.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_OF_A_PARTITION);
    own.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    own.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    return own;
  }
}
