package dk.naervaer.service.platform.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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

/** A committed row and an acknowledged record, to be found again after a restart. */
record Traces(EmbeddedServers servers) {
  private static final String TOPIC = "traces";
  private static final String TEXT = "blåbærgrød";

  void leave() {
    try (Connection owner = owner();
        var statement = owner.createStatement()) {
      statement.execute("create table trace as select '" + TEXT + "'::text as found");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    try (Admin admin = Admin.create(client());
        var producer =
            new KafkaProducer<>(client(), new StringSerializer(), new StringSerializer())) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
      producer.send(new ProducerRecord<>(TOPIC, TEXT)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  String row() {
    try (Connection owner = owner();
        var statement = owner.createStatement();
        var rows = statement.executeQuery("select found from trace")) {
      return rows.next() ? rows.getString(1) : "nothing";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String record() {
    try (var consumer =
        new KafkaConsumer<>(client(), new StringDeserializer(), new StringDeserializer())) {
      TopicPartition only = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(only));
      consumer.seekToBeginning(List.of(only));
      var records = consumer.poll(Duration.ofSeconds(30));
      return records.isEmpty() ? "nothing" : records.iterator().next().value();
    }
  }

  private Connection owner() throws SQLException {
    String owner = EmbeddedPostgres.OWNER;
    return DriverManager.getConnection(
        servers.postgres().jdbcUrl(EmbeddedPostgres.DATABASE),
        owner,
        servers.credentials().databasePassword(owner));
  }

  private Map<String, Object> client() {
    return Map.of("bootstrap.servers", servers.kafka().bootstrapServers());
  }
}
