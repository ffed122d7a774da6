package dk.naervaer.service.casefile;

import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.rules.facts.EmploymentVersion;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The revisions known of one employment. */
final class EmploymentFile {
  private final NavigableMap<Integer, KnownEmployment> revisions = new TreeMap<>();

  @Nullable KnownEmployment revision(int number) {
    return revisions.get(number);
  }

  /** The highest revision. */
  KnownEmployment newest() {
    return revisions.lastEntry().getValue();
  }

  void put(KnownEmployment known) {
    revisions.put(known.message().revision(), known);
  }

  /** The versions as the rules see them; the lowest revision known holds always when undated. */
  List<EmploymentVersion> versions() {
    return revisions.values().stream().map(this::version).toList();
  }

  private EmploymentVersion version(KnownEmployment known) {
    EmploymentMessage message = known.message();
    return new EmploymentVersion(
        message.revision(),
        validFrom(known),
        message.workUnit(),
        message.hiredOn(),
        message.leftOn(),
        message.noContact());
  }

  private LocalDate validFrom(KnownEmployment known) {
    LocalDate stated = known.message().validFrom();
    if (stated != null) {
      return stated;
    }
    boolean first = known.message().revision() == revisions.firstKey();
    return first ? LocalDate.MIN : CopenhagenTime.dateAt(known.knownAt());
  }
}
