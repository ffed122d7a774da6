package dk.naervaer.service.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TopicForTests;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No message stops those behind it. */
class SenderTest {
  private static final String TOPIC = "sender-test-small";
  private static final byte[] LARGE = new byte[100_000];

  @Test
  void whatATopicHasNoRoomForIsSentWithoutIt() throws Exception {
    try (Admin admin = Admin.create(ServersForTests.running().kafka().with(Map.of()));
        Producer<byte[], byte[]> producer =
            new KafkaProducer<>(
                ServersForTests.running().kafka().with(Map.of()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(TOPIC, 1, (short) 1)
                      .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "50000"))))
          .all()
          .get();
      byte[] small = {1};
      new Sender(producer)
          .send(
              List.of(
                  message(small, LARGE),
                  message(LARGE, small),
                  message(LARGE, null),
                  message(small, small)));

      List<ConsumerRecord<byte[], byte[]>> sent = TopicForTests.records(TOPIC);
      // Those that had no room come after; in which order nobody is promised.
      assertThat(sent)
          .extracting(ConsumerRecord::key)
          .containsExactlyInAnyOrder(small, null, null, small);
      assertThat(sent)
          .extracting(ConsumerRecord::value)
          .containsExactlyInAnyOrder(null, null, null, small);
    }
  }

  private static Outgoing message(byte[] key, byte @Nullable [] value) {
    return new Outgoing("", TOPIC, key, Map.of("advice-record", new byte[] {7}), value);
  }
}
