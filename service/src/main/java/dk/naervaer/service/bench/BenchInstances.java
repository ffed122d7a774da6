package dk.naervaer.service.bench;

import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.embedded.FileTree;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Records a second through one, two, three instances of the program on one database and one broker,
 * each number on empty servers of its own and after a warm-up: what a further process adds on this
 * machine, and whose the processors' time is.
 */
final class BenchInstances {
  private static final long SEED = 20261127;
  private static final int HUNDRED = 100;
  private static final int FEWEST_HUNDREDS = 2;
  private static final double MICROS = 1e6;
  private static final double THOUSAND = 1000;

  private final PrintStream out;
  private final Path folder;

  BenchInstances(PrintStream out, Path folder) {
    this.out = out;
    this.folder = folder;
  }

  /**
   * What so many processes made of it.
   *
   * @param micros a record
   */
  private record Found(int processes, int partitions, double perSecond, InstancesTime micros) {
    /** How many processors all of it kept busy: those that others used are missing. */
    double busy() {
      return micros.total() * perSecond / MICROS;
    }
  }

  /**
   * Measures one after the other.
   *
   * @param events that are measured; half as many go before them
   * @param most processes
   */
  void run(int events, int most) throws IOException {
    int hundreds = Math.max(FEWEST_HUNDREDS, events / HUNDRED);
    int warmUp = hundreds / 2;
    List<PayrollMessage> messages =
        IngestMix.of(warmUp + hundreds, SEED, "kommunen", PlatformClock.real().today());
    List<Found> found = new ArrayList<>();
    for (int processes = 1; processes <= most; processes++) {
      Path own = folder.resolve("of-" + processes);
      found.add(measured(own, processes, messages, warmUp * HUNDRED));
      FileTree.delete(own);
    }
    print(hundreds * HUNDRED, warmUp * HUNDRED, found);
  }

  private static Found measured(Path own, int processes, List<PayrollMessage> messages, int warmUp)
      throws IOException {
    List<Companion> instances = new ArrayList<>();
    try (SharedServers servers = SharedServers.start(own)) {
      try {
        for (int number = 0; number < processes; number++) {
          instances.add(OneInstance.start(servers.settings(), own.resolve("instance-" + number)));
        }
        return measured(servers, instances, messages, warmUp);
      } finally {
        // Before the servers: an instance ends quickly while it has them.
        instances.forEach(Companion::close);
      }
    }
  }

  private static Found measured(
      SharedServers servers, List<Companion> instances, List<PayrollMessage> messages, int warmUp) {
    Companion first = instances.getFirst();
    try (WholeWay way = new WholeWay(servers.kafka(), () -> OneInstance.settle(first))) {
      way.send(messages.subList(0, warmUp));
      List<PayrollMessage> counted = messages.subList(warmUp, messages.size());
      InstancesTime before = InstancesTime.of(instances, servers);
      double perSecond = way.send(counted);
      InstancesTime spent = InstancesTime.of(instances, servers).since(before, counted.size());
      return new Found(instances.size(), way.partitions(), perSecond, spent);
    }
  }

  private void print(int events, int warmUp, List<Found> found) {
    out.printf(
        Locale.ROOT,
        "%-24s %9s %6s %9s %9s %7s %8s %6s%n",
        "bench instances",
        "records/s",
        "ratio",
        "programs",
        "database",
        "broker",
        "payroll",
        "busy");
    Figures figures = new Figures().put("partitions", found.getFirst().partitions());
    for (Found one : found) {
      double ratio = one.perSecond() / found.getFirst().perSecond();
      line(one, ratio);
      put(one, ratio, figures);
    }
    out.printf(
        Locale.ROOT,
        "%d records after a warm-up of %d, %d partitions. Of the processors: microseconds a record,"
            + " compilers included, and how many of them were busy with it.%n",
        events,
        warmUp,
        found.getFirst().partitions());
    figures.printAsJson(out);
  }

  private void line(Found one, double ratio) {
    InstancesTime micros = one.micros();
    out.printf(
        Locale.ROOT,
        "%-24s %9.0f %6.2f %9.0f %9.0f %7.0f %8.0f %6.2f%n",
        one.processes() + (one.processes() == 1 ? " process" : " processes"),
        one.perSecond(),
        ratio,
        micros.programs(),
        micros.database(),
        micros.broker(),
        micros.payroll(),
        one.busy());
  }

  private static void put(Found one, double ratio, Figures figures) {
    InstancesTime micros = one.micros();
    figures
        .put("eventsPerSecond" + one.processes(), Math.round(one.perSecond()))
        .put("ratio" + one.processes(), rounded(ratio))
        .put("microsOfProcessorPrograms" + one.processes(), Math.round(micros.programs()))
        .put("microsOfProcessorDatabase" + one.processes(), Math.round(micros.database()))
        .put("microsOfProcessorBroker" + one.processes(), Math.round(micros.broker()))
        .put("microsOfProcessorPayroll" + one.processes(), Math.round(micros.payroll()))
        .put("processorsBusy" + one.processes(), rounded(one.busy()));
  }

  private static double rounded(double figure) {
    return Math.round(figure * THOUSAND) / THOUSAND;
  }
}
