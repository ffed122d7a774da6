package dk.naervaer.service.intake;

import dk.naervaer.service.platform.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Payroll's records on a broker whose topics are ours to clear: they hold whatever payroll sent.
 * One goes when it is old and has been worked through, however old; so does a dead letter when it
 * is old.
 */
public final class OldTopicRecords {
  private final Admin admin;
  private final IntakeStore store;
  private final InputTopics inputs;
  private final Topics topics;
  private final boolean ours;

  OldTopicRecords(Admin admin, IntakeStore store, InputTopics inputs, Topics topics, boolean ours) {
    this.admin = admin;
    this.store = store;
    this.inputs = inputs;
    this.topics = topics;
    this.ours = ours;
  }

  /** What stands before a line in each partition, of which some may go. */
  public final class Cut {
    private final Map<TopicPartition, Long> lines;
    private final long records;

    private Cut(Map<TopicPartition, Long> lines, long records) {
      this.lines = lines;
      this.records = records;
    }

    /** How many records stand before it. */
    public long records() {
      return records;
    }

    /** Lets them go; when the broker doesn't answer they go another day. */
    public void letGo() {
      Map<TopicPartition, RecordsToDelete> asked = new HashMap<>();
      lines.forEach((partition, line) -> asked.put(partition, RecordsToDelete.beforeOffset(line)));
      if (!asked.isEmpty()) {
        TopicIds.await(admin.deleteRecords(asked).all());
      }
    }
  }

  /** What was written before an instant and may go; nothing while the broker doesn't answer. */
  public Cut before(Instant instant) {
    if (!ours) {
      return new Cut(Map.of(), 0);
    }
    try {
      return cut(instant);
    } catch (KafkaException away) {
      return new Cut(Map.of(), 0);
    }
  }

  private Cut cut(Instant instant) {
    List<String> names =
        inputs.names().stream()
            .flatMap(input -> Stream.of(input, topics.deadLetters(input)))
            .toList();
    Map<String, TopicDescription> described =
        TopicIds.await(admin.describeTopics(names).allTopicNames());
    var firsts = offsets(described, OffsetSpec.earliest());
    var ends = offsets(described, OffsetSpec.latest());
    var younger = offsets(described, OffsetSpec.forTimestamp(instant.toEpochMilli()));
    var positions = store.positions(inputs.names());
    Map<TopicPartition, Long> lines = new HashMap<>();
    long records = 0;
    for (TopicPartition partition : firsts.keySet()) {
      long first = offset(firsts, partition);
      // Nothing is as young as that: all of it is old.
      long old =
          offset(younger, partition) < 0 ? offset(ends, partition) : offset(younger, partition);
      long line = Math.min(old, workedThrough(partition, described, positions));
      if (line > first) {
        lines.put(partition, line);
        records += line - first;
      }
    }
    return new Cut(lines, records);
  }

  // Of a dead letter nobody waits for anything.
  private long workedThrough(
      TopicPartition partition,
      Map<String, TopicDescription> described,
      Map<TopicPartition, IntakeStore.Position> positions) {
    if (!inputs.names().contains(partition.topic())) {
      return Long.MAX_VALUE;
    }
    TopicDescription topic = Objects.requireNonNull(described.get(partition.topic()));
    return IntakeStore.Position.next(positions.get(partition), TopicIds.id(topic));
  }

  private static long offset(
      Map<TopicPartition, ListOffsetsResultInfo> offsets, TopicPartition partition) {
    return Objects.requireNonNull(offsets.get(partition)).offset();
  }

  private Map<TopicPartition, ListOffsetsResultInfo> offsets(
      Map<String, TopicDescription> described, OffsetSpec which) {
    return TopicIds.offsets(admin, described.values(), which, new ListOffsetsOptions());
  }
}
