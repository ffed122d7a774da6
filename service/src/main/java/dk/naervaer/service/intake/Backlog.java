package dk.naervaer.service.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How many records stand on the input topics that are not worked through yet. */
final class Backlog {
  private final Admin admin;
  private final IntakeStore store;
  private final InputTopics inputs;

  Backlog(Admin admin, IntakeStore store, InputTopics inputs) {
    this.admin = admin;
    this.store = store;
    this.inputs = inputs;
  }

  /** Asked of broker and store now: whoever reads the records, and wherever. */
  long size() {
    Map<String, TopicDescription> topics =
        TopicIds.await(admin.describeTopics(inputs.names()).allTopicNames());
    Map<TopicPartition, ListOffsetsResultInfo> ends = ends(topics);
    Map<TopicPartition, IntakeStore.Position> positions = store.positions(inputs.names());
    long records = 0;
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
      TopicPartition partition = end.getKey();
      TopicDescription topic = Objects.requireNonNull(topics.get(partition.topic()));
      long next = next(positions.get(partition), TopicIds.id(topic));
      records += Math.max(0, end.getValue().offset() - next);
    }
    return records;
  }

  // A topic that was made anew is to be read from its beginning.
  private static long next(IntakeStore.@Nullable Position position, UUID topicId) {
    return position == null || !position.topicId().equals(topicId) ? 0 : position.next();
  }

  private Map<TopicPartition, ListOffsetsResultInfo> ends(Map<String, TopicDescription> topics) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (TopicDescription topic : topics.values()) {
      topic
          .partitions()
          .forEach(
              partition ->
                  asked.put(
                      new TopicPartition(topic.name(), partition.partition()),
                      OffsetSpec.latest()));
    }
    var committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
    return TopicIds.await(admin.listOffsets(asked, committed).all());
  }
}
