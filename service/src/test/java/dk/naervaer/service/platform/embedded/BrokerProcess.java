package dk.naervaer.service.platform.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** Kafka alone in a process of its own, to be killed by a test: folder, port. */
public final class BrokerProcess {
  /** What it says when it takes records. */
  public static final String READY = "Kafka is ready";

  private BrokerProcess() {}

  /** Starts it, says so and waits for the end of its input. */
  public static void main(String[] arguments) throws IOException {
    DataFolder folder = DataFolder.open(Path.of(arguments[0]));
    try (var kafka = EmbeddedKafka.start(folder, Integer.parseInt(arguments[1]))) {
      System.out.println(READY + " on " + kafka.bootstrapServers());
      while (System.in.read() >= 0) {}
    }
  }
}
