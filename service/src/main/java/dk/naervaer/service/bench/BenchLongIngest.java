package dk.naervaer.service.bench;

import dk.naervaer.service.platform.PlatformClock;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * From an empty database to millions of absences: whether the program grows slower as the tables
 * grow.
 */
final class BenchLongIngest {
  private static final int SEGMENTS = 10;
  private static final int HUNDREDS_AT_ONCE = 1_000;

  private final PrintStream out;
  private final Path data;
  private final int warmUp;

  /**
   * A bench.
   *
   * @param warmUp hundreds of records before the first segment
   */
  BenchLongIngest(PrintStream out, Path data, int warmUp) {
    this.out = out;
    this.data = data;
    this.warmUp = warmUp;
  }

  /** Brings so many absences in, and tells the speed of each tenth. */
  void run(int absences) {
    int segment = Math.max(1, absences / IngestMix.ABSENCES / SEGMENTS);
    try (ConfigurableApplicationContext program = BenchIngest.start(data);
        WholeWay wholeWay = new WholeWay(program)) {
      LocalDate today = program.getBean(PlatformClock.class).today();
      hundreds(wholeWay, 0, warmUp, today);
      List<Double> speeds = new ArrayList<>();
      for (int number = 0; number < SEGMENTS; number++) {
        speeds.add(hundreds(wholeWay, warmUp + number * segment, segment, today));
        out.printf(
            Locale.ROOT,
            "%,12d absences %,10.0f records/s%n",
            (number + 1L) * segment * IngestMix.ABSENCES,
            speeds.getLast());
      }
      print(new Rounds(speeds), segment);
    }
  }

  private void print(Rounds speeds, int segment) {
    new Figures()
        .put("absences", (long) segment * SEGMENTS * IngestMix.ABSENCES)
        .put("eventsPerSecondFirst", Math.round(speeds.first()))
        .put("eventsPerSecondLast", Math.round(speeds.last()))
        .put("slowerBy", Math.round((1 - speeds.last() / speeds.first()) * 1000) / 1000.0)
        .print("bench ingest --long", out);
  }

  // Made as they are sent: ten million do not fit into the memory of a small machine.
  private static double hundreds(WholeWay wholeWay, int from, int count, LocalDate today) {
    double seconds = 0;
    for (int done = 0; done < count; done += HUNDREDS_AT_ONCE) {
      int some = Math.min(HUNDREDS_AT_ONCE, count - done);
      var messages = IngestMix.hundreds(from + done, some, "kommunen", today);
      seconds += messages.size() / wholeWay.send(messages);
    }
    return count * 100.0 / seconds;
  }
}
