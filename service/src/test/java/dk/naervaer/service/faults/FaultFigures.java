package dk.naervaer.service.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The table of figures: a row a fault, in {@code target/faults.md}. */
final class FaultFigures {
  private static final Path FILE = Path.of("target", "faults.md");
  private static final String HEAD =
      """
      | Fault | Times | Records | Advisories | Lost | Doubled | Wrong | Recovery, median | 95th percentile | Worst |
      |---|---|---|---|---|---|---|---|---|---|
      """;

  private FaultFigures() {}

  /**
   * Writes a row.
   *
   * @param recoveries how long it took each time until records were worked through again
   */
  static void add(String fault, Verdict verdict, List<Duration> recoveries) {
    List<Duration> sorted = recoveries.stream().sorted().toList();
    String row =
        "| %s | %d | %d | %d | %d | %d | %d | %s | %s | %s |%n"
            .formatted(
                fault,
                sorted.size(),
                verdict.records(),
                verdict.advisories(),
                verdict.lost(),
                verdict.doubled(),
                verdict.wrong(),
                seconds(sorted, 0.5),
                seconds(sorted, 0.95),
                seconds(sorted, 1));
    try {
      if (!Files.exists(FILE)) {
        Files.writeString(FILE, HEAD);
      }
      Files.writeString(FILE, row, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.print(row);
  }

  /** The smallest duration that a share of all are not above. */
  static Duration share(List<Duration> sorted, double share) {
    int place = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, place));
  }

  private static String seconds(List<Duration> sorted, double share) {
    return sorted.isEmpty()
        ? "–"
        : String.format(Locale.ROOT, "%.1f s", share(sorted, share).toMillis() / 1000.0);
  }
}
