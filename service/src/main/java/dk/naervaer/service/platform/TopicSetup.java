package dk.naervaer.service.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are missing and looks whether the two inputs fit each other. */
final class TopicSetup {
  // Larger than any record that intake takes (10 MB), so that it is ours to refuse, with a receipt.
  private static final int LARGEST_INPUT = 12 * 1024 * 1024;
  // A dead letter is the record as it came, and says why besides.
  private static final int LARGEST_DEAD_LETTER = 13 * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final Topics topics;
  private final int partitions;

  TopicSetup(Topics topics, int partitions) {
    this.topics = topics;
    this.partitions = partitions;
  }

  /**
   * Makes what is missing.
   *
   * @throws StartRefused when the inputs have not the same number of partitions, by which both of
   *     an employee's records come to the same reader
   */
  void ensure(KafkaConnection connection) {
    try (Admin admin = Admin.create(connection.properties())) {
      Set<String> there = admin.listTopics().names().get();
      make(wanted().filter(missingIn(there)).toList(), admin);
      awaitAll(admin);
      requireSamePartitions(admin.describeTopics(topics.inputs()).allTopicNames().get());
    } catch (ExecutionException e) {
      throw StartRefused.impossible("the topics can't be made: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  // Another instance may make one at the same moment, or have made it a moment ago.
  private static void make(List<NewTopic> missing, Admin admin)
      throws ExecutionException, InterruptedException {
    for (KafkaFuture<Void> made : admin.createTopics(missing).values().values()) {
      try {
        made.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  /** The controller has made a topic a moment before the broker knows of it. */
  private void awaitAll(Admin admin) throws ExecutionException, InterruptedException {
    Set<String> wanted = wanted().map(NewTopic::name).collect(Collectors.toSet());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!admin.listTopics().names().get().containsAll(wanted)) {
      if (System.nanoTime() > deadline) {
        throw StartRefused.impossible("the broker doesn't take up the topics " + wanted, null);
      }
      Thread.sleep(LOOK_AGAIN);
    }
  }

  private static Predicate<NewTopic> missingIn(Set<String> there) {
    return topic -> !there.contains(topic.name());
  }

  private Stream<NewTopic> wanted() {
    Stream<NewTopic> inputs = topics.inputs().stream().map(name -> topic(name, LARGEST_INPUT));
    Stream<NewTopic> outputs = topics.outputs().stream().map(name -> topic(name, LARGEST_INPUT));
    Stream<NewTopic> deadLetters =
        topics.inputs().stream()
            .map(topics::deadLetters)
            .map(name -> topic(name, LARGEST_DEAD_LETTER));
    return Stream.of(inputs, outputs, deadLetters).flatMap(all -> all);
  }

  /** Kept for ever: a played-in year's records are old by their own time stamps. */
  private NewTopic topic(String name, int largestRecord) {
    return new NewTopic(name, partitions, (short) 1)
        .configs(
            Map.of(
                TopicConfig.RETENTION_MS_CONFIG,
                "-1",
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(largestRecord)));
  }

  private static void requireSamePartitions(Map<String, TopicDescription> inputs) {
    List<Integer> counts =
        inputs.values().stream().map(topic -> topic.partitions().size()).distinct().toList();
    if (counts.size() > 1) {
      throw StartRefused.impossible(
          "the topics " + inputs.keySet() + " must have the same number of partitions", null);
    }
  }
}
