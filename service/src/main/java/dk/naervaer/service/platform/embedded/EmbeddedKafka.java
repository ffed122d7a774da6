package dk.naervaer.service.platform.embedded;

import dk.naervaer.service.platform.StartRefused;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker (broker and controller in one) in this process, on the machine's own address,
 * whose records, topics and offsets stay in the data folder.
 *
 * <p>Records are safe from a killed program, since the operating system holds them, but are not
 * written through to the disk one by one: after a power failure the source must be able to send
 * again.
 */
public final class EmbeddedKafka implements AutoCloseable {
  /** The largest record that the broker takes, in bytes: above the largest that intake takes. */
  public static final int LARGEST_RECORD = 16 * 1024 * 1024;

  private static final String NODE = "1";

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts the broker on the folder's log and returns when it takes records.
   *
   * @throws StartRefused when the port is taken
   */
  public static EmbeddedKafka start(DataFolder folder, int port) {
    LoopbackPort.requireFree(port, "naervaer.kafka.port");
    Path log = folder.folder("kafka");
    if (log.toString().contains(",")) {
      throw StartRefused.impossible(
          "Kafka takes the comma in " + folder.path() + " for the end of its name", null);
    }
    if (!Files.exists(log.resolve("meta.properties"))) {
      format(log);
    }
    var config = new KafkaConfig(settings(log, port, LoopbackPort.freeAfter(port)), false);
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
    return new EmbeddedKafka(server, port);
  }

  private static void format(Path log) {
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(Integer.parseInt(NODE))
          .addDirectory(log.toString())
          .setMetadataLogDirectory(log.toString())
          .setControllerListenerName("CONTROLLER")
          .run();
    } catch (Exception e) {
      throw StartRefused.impossible("Kafka's folder " + log + " can't be used: " + e, e);
    }
  }

  private static Map<String, String> settings(Path log, int port, int controllerPort) {
    Map<String, String> settings = new HashMap<>();
    String broker = LoopbackPort.HOST + ":" + port;
    String controller = LoopbackPort.HOST + ":" + controllerPort;
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", NODE);
    settings.put("controller.quorum.voters", NODE + "@" + controller);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
    settings.put("advertised.listeners", "PLAINTEXT://" + broker);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("log.dirs", log.toString());
    settings.putAll(promises());
    settings.putAll(oneSmallBroker());
    return settings;
  }

  private static Map<String, String> promises() {
    return Map.of(
        "auto.create.topics.enable", "false",
        "message.max.bytes", Integer.toString(LARGEST_RECORD),
        "log.retention.ms", "-1",
        // A sender whose clock, or whose played-in year, is ahead of ours is not turned away.
        "log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE),
        // With these a restart after a kill takes 3 s instead of 11 s.
        "controlled.shutdown.enable", "true",
        "broker.session.timeout.ms", "2000",
        "broker.heartbeat.interval.ms", "500");
  }

  private static Map<String, String> oneSmallBroker() {
    Map<String, String> settings = new HashMap<>();
    for (String internal :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      settings.put(internal + ".replication.factor", "1");
      settings.put(internal + ".num.partitions", "4");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("min.insync.replicas", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    settings.put("group.coordinator.threads", "1");
    settings.put("share.coordinator.threads", "1");
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
    return settings;
  }

  /** Where clients find the broker: {@code host:port}. */
  public String bootstrapServers() {
    return LoopbackPort.HOST + ":" + port;
  }

  /** Hands over and writes out what is open, then stops. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
