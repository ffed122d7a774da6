package dk.naervaer.service.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where one reader stands in each of its partitions: at the offset that the store holds, never at
 * one that Kafka remembers. A partition stands still until it is known where.
 */
final class Places implements ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(Places.class);

  private final Consumer<byte[], byte[]> consumer;
  private final IntakeStore store;
  private final TopicIds topics;
  private final Set<TopicPartition> lost = new HashSet<>();
  private final Map<TopicPartition, Place> places = new HashMap<>();

  private record Place(UUID topicId, long next) {}

  Places(Consumer<byte[], byte[]> consumer, IntakeStore store, TopicIds topics) {
    this.consumer = consumer;
    this.store = store;
    this.topics = topics;
  }

  // The consumer insists on a place of its own; paused, it reads nothing from there.
  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> consumer.seek(partition, 0));
    forget(partitions);
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    places.keySet().removeAll(partitions);
    lost.removeAll(partitions);
  }

  /** Lets partitions stand still until they are placed again. */
  void forget(Collection<TopicPartition> partitions) {
    consumer.pause(partitions);
    places.keySet().removeAll(partitions);
    lost.addAll(partitions);
  }

  /** The same with all of this reader's. */
  void forgetAll() {
    forget(Set.copyOf(consumer.assignment()));
  }

  /** Places what stands still. */
  void placeLost() {
    if (lost.isEmpty()) {
      return;
    }
    Set<String> names = new HashSet<>();
    lost.forEach(partition -> names.add(partition.topic()));
    Map<String, UUID> ids = topics.of(names);
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(lost);
    Map<TopicPartition, Long> ends = consumer.endOffsets(lost);
    Map<TopicPartition, IntakeStore.Position> stored = store.positions(names);
    for (TopicPartition partition : List.copyOf(lost)) {
      UUID topicId = Objects.requireNonNull(ids.get(partition.topic()));
      long first = Objects.requireNonNull(beginnings.get(partition));
      long end = Objects.requireNonNull(ends.get(partition));
      place(partition, topicId, stored.get(partition), first, end);
    }
  }

  private void place(
      TopicPartition partition,
      UUID topicId,
      IntakeStore.@Nullable Position stored,
      long first,
      long end) {
    boolean fits =
        stored != null
            && stored.topicId().equals(topicId)
            && stored.next() >= first
            && stored.next() <= end;
    if (fits && stored != null) {
      seek(partition, stored);
    } else {
      tellGap(partition, stored, topicId, first);
      store.restart(partition, stored, topicId, first);
      seek(
          partition,
          Objects.requireNonNull(store.positions(Set.of(partition.topic())).get(partition)));
    }
  }

  private static void tellGap(
      TopicPartition partition, IntakeStore.@Nullable Position stored, UUID topicId, long first) {
    if (stored == null) {
      return;
    }
    if (stored.topicId().equals(topicId) && stored.next() < first) {
      LOG.error("{} has lost the records from {} to {} unread", partition, stored.next(), first);
    } else {
      LOG.warn("{} is another one than before: read from its beginning", partition);
    }
  }

  private void seek(TopicPartition partition, IntakeStore.Position position) {
    consumer.seek(
        partition,
        new OffsetAndMetadata(position.next(), Optional.ofNullable(position.leaderEpoch()), ""));
    places.put(partition, new Place(position.topicId(), position.next()));
    lost.remove(partition);
    consumer.resume(Set.of(partition));
  }

  /** Begins partitions anew, because what the store holds does not fit what the broker has. */
  void restart(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
    for (TopicPartition partition : partitions) {
      Place place = places.get(partition);
      if (place != null) {
        LOG.warn("{} has lost records that were read: read from its beginning", partition);
        store.restart(
            partition,
            new IntakeStore.Position(place.topicId(), place.next(), null),
            place.topicId(),
            Objects.requireNonNull(beginnings.get(partition)));
      }
    }
    forget(partitions);
  }

  /** How far the partitions have been read since the last batch was taken. */
  List<PartitionMove> moves(Map<TopicPartition, OffsetAndMetadata> read) {
    List<PartitionMove> moves = new ArrayList<>();
    read.forEach(
        (partition, next) -> {
          Place place = places.get(partition);
          if (place != null && next.offset() > place.next()) {
            Integer epoch = next.leaderEpoch().orElse(null);
            moves.add(
                new PartitionMove(partition, place.topicId(), place.next(), next.offset(), epoch));
          }
        });
    return moves;
  }

  /** A batch was taken. */
  void moved(List<PartitionMove> moves) {
    moves.forEach(move -> places.put(move.place(), new Place(move.topicId(), move.to())));
  }
}
