package dk.naervaer.service.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader of the input topics. While the database is away it waits, and refuses nothing. */
final class IntakeWorker implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final Function<BoundedBytes, Consumer<byte[], byte[]>> consumers;
  private final BoundedBytes bytes = new BoundedBytes();
  private final InputTopics inputs;
  private final IntakeStore store;
  private final TopicIds topics;
  private final BadRecordSearch search;
  private final Pause pause = new Pause();
  private volatile boolean running = true;
  private volatile long lastRead = System.nanoTime();
  private volatile @Nullable Long lastFailed;
  private volatile @Nullable Consumer<byte[], byte[]> polling;

  IntakeWorker(
      Function<BoundedBytes, Consumer<byte[], byte[]>> consumers,
      InputTopics inputs,
      IntakeStore store,
      TopicIds topics,
      TakeBatch takeBatch) {
    this.consumers = consumers;
    this.inputs = inputs;
    this.store = store;
    this.topics = topics;
    this.search = new BadRecordSearch(takeBatch);
  }

  @Override
  public void run() {
    while (running) {
      try (Consumer<byte[], byte[]> consumer = consumers.apply(bytes)) {
        polling = consumer;
        read(consumer);
      } catch (WakeupException stopped) {
        running = false;
      } catch (RuntimeException | Error e) {
        // An error too, as of memory: one that ended would read nothing for ever, told to nobody.
        lastFailed = System.nanoTime();
        LOG.warn("Intake begins anew: {}", e.toString());
        sleep(pause.longer());
      }
    }
  }

  /** Lets it end after the batch in hand. */
  void stop() {
    running = false;
    Consumer<byte[], byte[]> consumer = polling;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  /** Whether it has come round lately, and not met with a failure that no record has followed. */
  boolean hasReadWithin(Duration time) {
    Long failed = lastFailed;
    return isWithin(time, lastRead) && (failed == null || !isWithin(time, failed));
  }

  private static boolean isWithin(Duration time, long instant) {
    return System.nanoTime() - instant <= time.toNanos();
  }

  private void read(Consumer<byte[], byte[]> consumer) {
    Places places = new Places(consumer, store, topics);
    consumer.subscribe(inputs.names(), places);
    while (running) {
      try {
        boolean some = readSome(consumer, places);
        lastRead = System.nanoTime();
        // A round without a record proves nothing: what it fails on may still lie before it.
        if (some) {
          lastFailed = null;
          pause.over();
        }
      } catch (OffsetOutOfRangeException e) {
        places.restart(e.partitions());
      } catch (PartitionLost e) {
        LOG.warn("Intake lets go of a batch: {}", e.getMessage());
        places.forgetAll();
      } catch (RuntimeException e) {
        if (!Outage.isOne(e)) {
          throw e;
        }
        waitOut(e, consumer, places);
      }
    }
  }

  private boolean readSome(Consumer<byte[], byte[]> consumer, Places places) {
    bytes.begin();
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    places.placeLost();
    Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>(records.nextOffsets());
    List<PartitionMove> moves = places.moves(read);
    if (moves.isEmpty()) {
      return false;
    }
    List<Incoming> incoming = new ArrayList<>(records.count());
    for (String topic : inputs.names()) {
      records.records(topic).forEach(record -> incoming.add(Incoming.of(record, inputs)));
    }
    search.take(new Batch(incoming, moves));
    places.moved(moves);
    return true;
  }

  /** Keeps the place in the group while the database is away. */
  private void waitOut(RuntimeException e, Consumer<byte[], byte[]> consumer, Places places) {
    Duration wait = pause.longer();
    LOG.warn("Intake waits {} ms: {}", wait.toMillis(), e.getClass().getSimpleName());
    places.forgetAll();
    long until = System.nanoTime() + wait.toNanos();
    while (running && System.nanoTime() < until) {
      bytes.begin();
      consumer.poll(Duration.ofMillis(100));
    }
  }

  private void sleep(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      running = false;
    }
  }
}
