package dk.naervaer.service.architecture.planted.service.assessment;

import org.apache.kafka.common.TopicPartition;

/** Planted: a topic used as an inner way. */
final class KafkaInside {
  TopicPartition inner = new TopicPartition("inner", 0);
}
