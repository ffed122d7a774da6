package dk.naervaer.service.bench;

import static dk.naervaer.events.AdvisoryStatus.MISSED;

import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.embedded.EmbeddedPostgres;
import dk.naervaer.service.platform.embedded.EmbeddedServers;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Records a second through the whole program and through the bare floor, on the same records,
 * topics and database, in one run. Both are measured in rounds, after a warm-up on the same
 * records: in its first minute the compiler takes half of the processors' time from a program.
 */
final class BenchIngest {
  static final int PARTITIONS = 4;
  private static final String CLOCK = "2026-09-30T08:00:00Z";
  private static final long SEED = 20261122;
  private static final int HUNDRED = 100;
  private static final int ROUNDS = 5;

  private final PrintStream out;
  private final Path data;
  private final int hundreds;
  private final int warmUp;

  /**
   * A bench.
   *
   * @param hundreds of records that are measured
   * @param warmUp hundreds of records before them
   */
  BenchIngest(PrintStream out, Path data, int hundreds, int warmUp) {
    this.out = out;
    this.data = data;
    this.hundreds = hundreds;
    this.warmUp = warmUp;
  }

  void run() throws Exception {
    try (ConfigurableApplicationContext program = start(data);
        WholeWay wholeWay = new WholeWay(program)) {
      int round = Math.max(1, hundreds / ROUNDS) * HUNDRED;
      List<PayrollMessage> messages = messages(program, warmUp + round / HUNDRED * ROUNDS);
      int first = warmUp * HUNDRED;
      wholeWay.send(messages.subList(0, first));
      ProcessorTime before = ProcessorTime.of(data);
      List<Double> speeds = new ArrayList<>();
      for (int from = first; from < messages.size(); from += round) {
        speeds.add(wholeWay.send(messages.subList(from, from + round)));
      }
      ProcessorTime spent = ProcessorTime.of(data).since(before, messages.size() - first);
      Figures figures = new Figures();
      put("eventsPerSecond", new Rounds(speeds), figures);
      figures
          .put("microsOfProcessorProgram", Math.round(spent.program()))
          .put("microsOfProcessorDatabase", Math.round(spent.database()));
      compare(program, first, round, new Rounds(speeds), figures);
      figures.print("bench ingest", out);
      out.printf(
          "Both after a warm-up of %d records; the median of %d rounds of %d, the slowest and the"
              + " fastest. Processor: microseconds a record, compiler, broker and payroll's sending"
              + " included.%n",
          first, ROUNDS, round);
    }
  }

  static ConfigurableApplicationContext start(Path data) {
    return BenchProgram.start(data, CLOCK, "--naervaer.kafka.partitions=" + PARTITIONS);
  }

  private static List<PayrollMessage> messages(
      ConfigurableApplicationContext program, int hundreds) {
    return IngestMix.of(hundreds, SEED, "kommunen", program.getBean(PlatformClock.class).today());
  }

  private static void compare(
      ConfigurableApplicationContext program, int first, int round, Rounds whole, Figures figures)
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
      FloorClock clock = new FloorClock(first, round, ROUNDS);
      Rounds floor = Floor.run(servers.kafka().bootstrapServers(), stores, clock);
      put("floorEventsPerSecond", floor, figures);
      figures.put("ratio", Math.round(whole.median() / floor.median() * 1000) / 1000.0);
      weigh(program, stores.getFirst(), figures);
    } finally {
      for (FloorStore store : stores) {
        store.close();
      }
    }
  }

  private static void weigh(
      ConfigurableApplicationContext program, FloorStore store, Figures figures) {
    long advisories =
        program
            .getBean(AdvisoryList.class)
            .count(AdvisoryQuery.all().standing(EnumSet.complementOf(EnumSet.of(MISSED))));
    figures
        .put("advisories", advisories)
        .put("databaseBytesPerAdvisory", advisories == 0 ? 0 : store.databaseBytes() / advisories);
  }

  private static void put(String name, Rounds rounds, Figures figures) {
    figures
        .put(name, Math.round(rounds.median()))
        .put(name + "Slowest", Math.round(rounds.slowest()))
        .put(name + "Fastest", Math.round(rounds.fastest()));
  }
}
