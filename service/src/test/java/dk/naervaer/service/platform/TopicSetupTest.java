package dk.naervaer.service.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.testing.ServersForTests;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class TopicSetupTest {
  private final KafkaConnection kafka = ServersForTests.running().kafka();
  private final Topics topics = ServersForTests.running().freshTopics();

  @Test
  void allTopicsAreMadeWithTheSamePartitionsAndKeptAsTheyAre() throws Exception {
    new TopicSetup(topics, 3).ensure(kafka);
    new TopicSetup(topics, 5).ensure(kafka);
    try (Admin admin = Admin.create(kafka.properties())) {
      var made = admin.describeTopics(allNames()).allTopicNames().get();
      assertThat(made.values()).hasSize(6).allMatch(topic -> topic.partitions().size() == 3);
    }
  }

  private List<String> allNames() {
    return List.of(
        topics.absence(),
        topics.employment(),
        topics.advisory(),
        topics.receipt(),
        topics.deadLetters(topics.absence()),
        topics.deadLetters(topics.employment()));
  }

  @Test
  void inputsThatDoNotFitEachOtherAreRefused() throws Exception {
    try (Admin admin = Admin.create(kafka.properties())) {
      admin.createTopics(List.of(new NewTopic(topics.absence(), 2, (short) 1))).all().get();
    }
    assertThatThrownBy(() -> new TopicSetup(topics, 4).ensure(kafka))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("same number of partitions");
  }

  @Test
  void aRecordLargerThanIntakeTakesStillReachesIt() throws Exception {
    new TopicSetup(topics, 1).ensure(kafka);
    byte[] elevenMegabytes = new byte[11 * 1024 * 1024];
    try (var producer = producer()) {
      var sent = producer.send(new ProducerRecord<>(topics.absence(), elevenMegabytes)).get();
      assertThat(sent.serializedValueSize()).isEqualTo(elevenMegabytes.length);
    }
  }

  @Test
  void aTopicWithAMistypedNameIsNotMadeByTheWay() {
    try (var producer = producer()) {
      assertThatThrownBy(
              () -> producer.send(new ProducerRecord<>("payroll.absense", new byte[1])).get())
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        kafka.with(Map.of("max.request.size", 20_000_000, "max.block.ms", 5_000)),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
