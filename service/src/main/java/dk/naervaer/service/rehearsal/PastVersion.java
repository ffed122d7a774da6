package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.facts.EmploymentVersion;
import dk.naervaer.service.casefile.KnownEmployment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A revision of an employment as it became known, without anything that names the person.
 *
 * @param known microseconds since 1970
 * @param knownDay that in Copenhagen
 * @param statedFrom the day it says it holds from; null when it says none
 */
record PastVersion(
    long known,
    LocalDate knownDay,
    int revision,
    @Nullable LocalDate statedFrom,
    String workUnit,
    @Nullable LocalDate hiredOn,
    @Nullable LocalDate leftOn,
    boolean noContact) {

  static PastVersion of(KnownEmployment known) {
    return new PastVersion(
        Micros.of(known.knownAt()),
        Micros.day(Micros.of(known.knownAt())),
        known.message().revision(),
        known.message().validFrom(),
        known.message().workUnit(),
        known.message().hiredOn(),
        known.message().leftOn(),
        known.message().noContact());
  }

  /** As the rules read it; of several revisions an undated first one holds always. */
  EmploymentVersion asFact(boolean first) {
    LocalDate undated = first ? LocalDate.MIN : knownDay;
    return new EmploymentVersion(
        revision, statedFrom == null ? undated : statedFrom, workUnit, hiredOn, leftOn, noContact);
  }
}
