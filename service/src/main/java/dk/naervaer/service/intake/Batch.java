package dk.naervaer.service.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Records that are worked through together.
 *
 * @param records each partition's in the order of their offsets
 * @param moves how far they bring the partitions; one that only leads over gaps in the offsets has
 *     no record here
 */
record Batch(List<Incoming> records, List<PartitionMove> moves) {

  boolean isSingle() {
    return records.size() == 1;
  }

  /** A batch of one, whose record is known by its place in the topic and by nothing else. */
  Batch bare() {
    return new Batch(List.of(records.getFirst().bare()), moves);
  }

  /** Two batches that together are this one; what a partition moves by is shared out. */
  List<Batch> halves() {
    int middle = records.size() / 2;
    List<Incoming> first = records.subList(0, middle);
    List<Incoming> second = records.subList(middle, records.size());
    Map<TopicPartition, Incoming> lastOfFirst = new HashMap<>();
    first.forEach(record -> lastOfFirst.put(record.place(), record));
    List<PartitionMove> firstMoves = new ArrayList<>();
    List<PartitionMove> secondMoves = new ArrayList<>();
    for (PartitionMove move : moves) {
      Incoming last = lastOfFirst.get(move.place());
      if (last == null) {
        secondMoves.add(move);
      } else {
        share(move, last, firstMoves, secondMoves);
      }
    }
    return List.of(new Batch(first, firstMoves), new Batch(second, secondMoves));
  }

  private static void share(
      PartitionMove move, Incoming last, List<PartitionMove> first, List<PartitionMove> second) {
    long middle = last.offset() + 1;
    first.add(
        new PartitionMove(move.place(), move.topicId(), move.from(), middle, last.leaderEpoch()));
    if (middle < move.to()) {
      second.add(
          new PartitionMove(move.place(), move.topicId(), middle, move.to(), move.leaderEpoch()));
    }
  }
}
