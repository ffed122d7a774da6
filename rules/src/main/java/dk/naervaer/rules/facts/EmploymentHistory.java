package dk.naervaer.rules.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one employment: what an assessment is a function of.
 *
 * @param versions at least one, in any order
 */
public record EmploymentHistory(
    String employeeId,
    String employmentId,
    List<EmploymentVersion> versions,
    List<Absence> absences,
    List<Talk> talks,
    List<Answer> answers) {

  /** The version that holds on a day; before the first one, the earliest. */
  public EmploymentVersion versionOn(LocalDate day) {
    if (versions.size() == 1) {
      return versions.getFirst();
    }
    EmploymentVersion holds = null;
    for (EmploymentVersion version : versions) {
      if (!version.validFrom().isAfter(day) && isNewer(version, holds)) {
        holds = version;
      }
    }
    return holds == null ? earliest() : holds;
  }

  /** The version of the highest revision, whatever day it holds from. */
  public EmploymentVersion newest() {
    if (versions.size() == 1) {
      return versions.getFirst();
    }
    EmploymentVersion newest = versions.getFirst();
    for (EmploymentVersion version : versions) {
      newest = isNewer(version, newest) ? version : newest;
    }
    return newest;
  }

  private static boolean isNewer(EmploymentVersion one, @Nullable EmploymentVersion other) {
    return other == null || one.revision() > other.revision();
  }

  /** Whether the employment runs on a day, by its newest version. */
  public boolean isEmployedOn(LocalDate day) {
    LocalDate left = newest().leftOn();
    return left == null || !day.isAfter(left);
  }

  private EmploymentVersion earliest() {
    return versions.stream()
        .min(
            Comparator.comparing(EmploymentVersion::validFrom)
                .thenComparing(EmploymentVersion::revision, Comparator.reverseOrder()))
        .orElseThrow();
  }
}
