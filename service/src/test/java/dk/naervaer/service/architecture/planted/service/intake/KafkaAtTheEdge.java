package dk.naervaer.service.architecture.planted.service.intake;

import org.apache.kafka.common.TopicPartition;

/** Planted, and allowed: the way in. */
final class KafkaAtTheEdge {
  TopicPartition payroll = new TopicPartition("payroll", 0);
}
