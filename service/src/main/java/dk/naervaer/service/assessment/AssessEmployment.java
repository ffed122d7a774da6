package dk.naervaer.service.assessment;

import dk.naervaer.rules.Assessment;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.service.advisory.Advisory;
import dk.naervaer.service.advisory.Employment;
import dk.naervaer.service.advisory.Reconciler;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/** Assesses one employment and reconciles its advisories. Pure. */
public final class AssessEmployment {
  private final RuleBook book;

  public AssessEmployment(RuleBook book) {
    this.book = book;
  }

  /** What becomes of an employment's advisories, given all facts known at an instant. */
  public Outlook at(Instant now, EmploymentHistory history, Collection<Advisory> advisories) {
    return at(now, history, advisories, LocalDate.MIN);
  }

  /**
   * The same, leaving cases as they are that ended before a day.
   *
   * @param sealedBefore counts where it is later than what the settings say
   */
  public Outlook at(
      Instant now,
      EmploymentHistory history,
      Collection<Advisory> advisories,
      LocalDate sealedBefore) {
    LocalDate today = CopenhagenTime.dateAt(now);
    Assessment assessment = book.assess(history, today, sealedBefore);
    Employment employment = new Employment(history.employeeId(), history.employmentId());
    return new Outlook(
        Reconciler.reconcile(employment, advisories, assessment, today, now),
        assessment.nextDate(),
        assessment.awayUntil());
  }
}
