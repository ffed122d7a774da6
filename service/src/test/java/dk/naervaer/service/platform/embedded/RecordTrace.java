package dk.naervaer.service.platform.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** An acknowledged record, to be found again after a restart. */
record RecordTrace(EmbeddedKafka kafka) {
  static final String TEXT = "rødgrød";

  private static final TopicPartition PLACE = new TopicPartition("traces", 0);

  void leave() {
    try (Admin admin = Admin.create(client());
        var producer =
            new KafkaProducer<>(client(), new StringSerializer(), new StringSerializer())) {
      admin.createTopics(List.of(new NewTopic(PLACE.topic(), 1, (short) 1))).all().get();
      producer.send(new ProducerRecord<>(PLACE.topic(), TEXT)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  String found() {
    try (var consumer =
        new KafkaConsumer<>(client(), new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(PLACE));
      consumer.seekToBeginning(List.of(PLACE));
      var records = consumer.poll(Duration.ofSeconds(30));
      return records.isEmpty() ? "nothing" : records.iterator().next().value();
    }
  }

  private Map<String, Object> client() {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }
}
