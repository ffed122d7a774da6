package dk.naervaer.service.bench;

import static dk.naervaer.events.AdvisoryStatus.MISSED;

import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.platform.KafkaConnection;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.embedded.EmbeddedPostgres;
import dk.naervaer.service.platform.embedded.EmbeddedServers;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Events a second through the whole program and through the bare floor, on the same records, topics
 * and database, in one run.
 */
final class BenchIngest {
  private static final String ABSENCE = "payroll.absence.v1";
  private static final String EMPLOYMENT = "payroll.employment.v1";
  private static final String CLOCK = "2026-09-30T08:00:00Z";
  private static final int PARTITIONS = 4;
  private static final long SEED = 20261122;
  private static final double NANOS = 1e9;

  private final PrintStream out;
  private final Path data;
  private final int hundreds;
  private final int warmUp;

  BenchIngest(PrintStream out, Path data, int hundreds, int warmUp) {
    this.out = out;
    this.data = data;
    this.hundreds = hundreds;
    this.warmUp = warmUp;
  }

  void run() throws Exception {
    try (ConfigurableApplicationContext program =
        BenchProgram.start(data, CLOCK, "--naervaer.kafka.partitions=" + PARTITIONS)) {
      PlatformClock clock = program.getBean(PlatformClock.class);
      List<PayrollMessage> messages =
          IngestMix.of(warmUp + hundreds, SEED, "kommunen", clock.today());
      List<PayrollMessage> first = messages.subList(0, warmUp * 100);
      wholeWay(program, first, 0);
      double seconds = wholeWay(program, messages, first.size());
      report(program, messages.size(), messages.size() - first.size(), seconds);
    }
  }

  // The clock begins with the first record sent and ends when the last effect is stored and sent.
  private static double wholeWay(
      ConfigurableApplicationContext program, List<PayrollMessage> messages, int from) {
    Map<String, Object> kafka =
        program
            .getBean(KafkaConnection.class)
            .sendingWith(
                Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.LINGER_MS_CONFIG, 5));
    try (Publisher publisher = new Publisher(kafka)) {
      long begun = System.nanoTime();
      publisher.publish(messages.subList(from, messages.size()), from, ABSENCE, EMPLOYMENT);
      BenchProgram.settle(program);
      return (System.nanoTime() - begun) / NANOS;
    }
  }

  private void report(
      ConfigurableApplicationContext program, int published, int measured, double seconds)
      throws Exception {
    EmbeddedServers servers = program.getBean(EmbeddedServers.class);
    String url = servers.postgres().jdbcUrl(EmbeddedPostgres.DATABASE);
    String owner = EmbeddedPostgres.OWNER;
    String password = servers.credentials().databasePassword(owner);
    List<FloorStore> stores = new ArrayList<>();
    try {
      for (int worker = 0; worker < 2; worker++) {
        stores.add(new FloorStore(url, owner, password));
      }
      stores.getFirst().create();
      double floorSeconds = floor(servers.kafka().bootstrapServers(), published, stores);
      long advisories =
          program
              .getBean(AdvisoryList.class)
              .count(AdvisoryQuery.all().standing(EnumSet.complementOf(EnumSet.of(MISSED))));
      long bytes = stores.getFirst().databaseBytes();
      print(measured / seconds, published / floorSeconds, advisories, bytes);
    } finally {
      for (FloorStore store : stores) {
        store.close();
      }
    }
  }

  private static double floor(String bootstrap, long all, List<FloorStore> stores)
      throws Exception {
    Floor floor = new Floor(bootstrap, ABSENCE);
    List<Callable<Void>> workers = new ArrayList<>();
    for (int worker = 0; worker < stores.size(); worker++) {
      workers.add(floor.worker(share(worker, stores.size()), all, stores.get(worker)));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
      long begun = System.nanoTime();
      for (Future<Void> done : threads.invokeAll(workers)) {
        done.get();
      }
      return (System.nanoTime() - begun) / NANOS;
    }
  }

  private static Set<TopicPartition> share(int worker, int workers) {
    Set<TopicPartition> partitions = new HashSet<>();
    for (int partition = worker; partition < PARTITIONS; partition += workers) {
      partitions.add(new TopicPartition(ABSENCE, partition));
      partitions.add(new TopicPartition(EMPLOYMENT, partition));
    }
    return partitions;
  }

  private void print(double whole, double floor, long advisories, long bytes) {
    Map<String, Object> figures =
        Map.of(
            "eventsPerSecond",
            Math.round(whole),
            "floorEventsPerSecond",
            Math.round(floor),
            "ratio",
            Math.round(whole / floor * 1000) / 1000.0,
            "advisories",
            advisories,
            "databaseBytesPerAdvisory",
            advisories == 0 ? 0 : bytes / advisories);
    out.printf(Locale.ROOT, "%-28s %12s%n", "bench ingest", "figure");
    figures.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> out.printf(Locale.ROOT, "%-28s %12s%n", one.getKey(), one.getValue()));
    out.println(
        figures.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one -> "\"" + one.getKey() + "\":" + one.getValue())
            .collect(Collectors.joining(",", "{", "}")));
  }
}
