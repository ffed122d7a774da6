package dk.naervaer.service.intake;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

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
    Map<TopicPartition, ListOffsetsResultInfo> ends =
        TopicIds.offsets(
            admin,
            topics.values(),
            OffsetSpec.latest(),
            new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
    Map<TopicPartition, IntakeStore.Position> positions = store.positions(inputs.names());
    long records = 0;
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
      TopicPartition partition = end.getKey();
      TopicDescription topic = Objects.requireNonNull(topics.get(partition.topic()));
      long next = IntakeStore.Position.next(positions.get(partition), TopicIds.id(topic));
      records += Math.max(0, end.getValue().offset() - next);
    }
    return records;
  }
}
