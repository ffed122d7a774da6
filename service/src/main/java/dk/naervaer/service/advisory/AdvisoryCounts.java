package dk.naervaer.service.advisory;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Counts what becomes of advisories; never by person or work unit, nor by row of a sheet, which can
 * be one work unit's alone.
 */
final class AdvisoryCounts {
  private final MeterRegistry meters;

  AdvisoryCounts(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(Collection<AdvisoryWrite> told) {
    Map<String, Integer> sums = new TreeMap<>();
    for (AdvisoryWrite write : told) {
      sums.merge(Objects.requireNonNull(write.changeWord()), 1, Integer::sum);
    }
    sums.forEach((change, sum) -> meters.counter("advisories", "change", change).increment(sum));
  }
}
