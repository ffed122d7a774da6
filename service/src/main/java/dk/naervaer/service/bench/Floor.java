package dk.naervaer.service.bench;

import dk.naervaer.events.PayrollReader;
import dk.naervaer.events.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** What no intake can do without: poll, parse, insert the record's key, note the offset, commit. */
final class Floor {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<String, Object> kafka;
  private final FloorClock clock;

  private Floor(String bootstrapServers, FloorClock clock) {
    this.clock = clock;
    this.kafka = new HashMap<>();
    kafka.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    kafka.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    kafka.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    kafka.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
  }

  /** A worker a store, until all records have been seen. */
  static Rounds run(String bootstrapServers, List<FloorStore> stores, FloorClock clock)
      throws Exception {
    Floor floor = new Floor(bootstrapServers, clock);
    List<Callable<Void>> workers = new ArrayList<>();
    for (int worker = 0; worker < stores.size(); worker++) {
      workers.add(floor.worker(share(worker, stores.size()), stores.get(worker)));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
      for (Future<Void> done : threads.invokeAll(workers)) {
        done.get();
      }
    }
    return clock.rounds();
  }

  private static Set<TopicPartition> share(int worker, int workers) {
    Set<TopicPartition> partitions = new HashSet<>();
    for (int partition = worker; partition < BenchIngest.PARTITIONS; partition += workers) {
      partitions.add(new TopicPartition(WholeWay.ABSENCE, partition));
      partitions.add(new TopicPartition(WholeWay.EMPLOYMENT, partition));
    }
    return partitions;
  }

  private Callable<Void> worker(Set<TopicPartition> partitions, FloorStore store) {
    return () -> {
      try (KafkaConsumer<byte[], byte[]> consumer =
          new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
        consumer.assign(partitions);
        while (!clock.isOver()) {
          ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
          for (TopicPartition partition : records.partitions()) {
            take(partition, records.records(partition), store);
          }
        }
      }
      return null;
    };
  }

  private void take(
      TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records, FloorStore store) {
    PayrollReader<?> reader =
        partition.topic().equals(WholeWay.ABSENCE)
            ? PayrollReader.absences()
            : PayrollReader.employments();
    List<String> sources = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (reader.read(record.key(), record.value(), name -> last(record, name))
          instanceof Reading.Read<?> read) {
        sources.add(read.event().source());
        ids.add(read.event().id());
      }
    }
    long next = records.getLast().offset() + 1;
    store.take(sources, ids, partition.topic(), partition.partition(), next);
    clock.saw(records.size());
  }

  private static byte @Nullable [] last(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : header.value();
  }
}
