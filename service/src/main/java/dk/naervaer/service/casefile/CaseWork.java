package dk.naervaer.service.casefile;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.service.advisory.Advisory;
import dk.naervaer.service.advisory.AdvisoryChanged;
import dk.naervaer.service.assessment.AssessEmployment;
import dk.naervaer.service.assessment.Outlook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assesses every employment of an employee. Pure: live and {@code replay} both come through here.
 */
public final class CaseWork {
  private final AssessEmployment assess;

  public CaseWork(RuleBook book) {
    this.assess = new AssessEmployment(book);
  }

  /**
   * What becomes of an employee's advisories, given the file at an instant.
   *
   * @param advisories all of the employee
   */
  public Outlook settle(CaseFile file, Collection<Advisory> advisories, Instant now) {
    List<AdvisoryChanged> changes = new ArrayList<>();
    LocalDate next = null;
    LocalDate away = null;
    for (String employmentId : file.employmentIds()) {
      List<Advisory> own =
          advisories.stream()
              .filter(advisory -> advisory.employmentId().equals(employmentId))
              .toList();
      Outlook outlook = assess.at(now, file.history(employmentId), own);
      changes.addAll(outlook.changes());
      next = earlier(next, outlook.nextDate());
      away = later(away, outlook.awayUntil());
    }
    return new Outlook(changes, next, away);
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
