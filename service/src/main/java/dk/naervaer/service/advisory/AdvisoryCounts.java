package dk.naervaer.service.advisory;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Counts what becomes of advisories, by row of the sheet; never by person or work unit. */
final class AdvisoryCounts {
  private final MeterRegistry meters;

  AdvisoryCounts(MeterRegistry meters) {
    this.meters = meters;
  }

  private record Kind(String change, String rule) {}

  void count(Collection<AdvisoryWrite> told) {
    Map<Kind, Integer> sums = new TreeMap<>(java.util.Comparator.comparing(Kind::toString));
    for (AdvisoryWrite write : told) {
      String change = Objects.requireNonNull(write.changeWord());
      sums.merge(new Kind(change, write.notice().naming().rule()), 1, Integer::sum);
    }
    sums.forEach(
        (kind, sum) ->
            meters
                .counter("advisories", "change", kind.change(), "rule", kind.rule())
                .increment(sum));
  }
}
