package dk.naervaer.service.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/** Asks the broker about topics. */
final class TopicIds {
  private static final int PATIENCE_SECONDS = 10;

  private final Admin admin;

  TopicIds(Admin admin) {
    this.admin = admin;
  }

  /** The ids these topics have now: one that was deleted and made again has another. */
  Map<String, UUID> of(Collection<String> topics) {
    Map<String, UUID> ids = new HashMap<>();
    await(admin.describeTopics(topics).allTopicNames())
        .forEach((name, topic) -> ids.put(name, id(topic)));
    return ids;
  }

  static UUID id(TopicDescription topic) {
    Uuid id = topic.topicId();
    return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }

  /** One offset of each partition of these topics. */
  static Map<TopicPartition, ListOffsetsResultInfo> offsets(
      Admin admin,
      Collection<TopicDescription> topics,
      OffsetSpec which,
      ListOffsetsOptions options) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (TopicDescription topic : topics) {
      topic
          .partitions()
          .forEach(one -> asked.put(new TopicPartition(topic.name(), one.partition()), which));
    }
    return await(admin.listOffsets(asked, options).all());
  }

  static <V> V await(KafkaFuture<V> answer) {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new KafkaException("the broker could not answer", e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException("the broker does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("stopped while asking the broker", e);
    }
  }
}
