package dk.naervaer.service.intake;

import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far a batch brings a partition.
 *
 * @param topicId of the topic the records were read from
 * @param from offset that the store must hold now
 * @param to offset of the next record to be read
 */
record PartitionMove(
    TopicPartition place, UUID topicId, long from, long to, @Nullable Integer leaderEpoch) {}
