package dk.naervaer.service.advisory;

import dk.naervaer.events.WithdrawnBecause;
import dk.naervaer.rules.Assessment;
import dk.naervaer.rules.CaseRows;
import dk.naervaer.rules.NotWanted;
import java.util.List;
import java.util.Optional;

/** Says why a given advisory is not wanted any more, from what the assessment found. */
final class WithdrawalReason {
  private final Assessment assessment;

  WithdrawalReason(Assessment assessment) {
    this.assessment = assessment;
  }

  WithdrawnBecause of(Notice notice) {
    if (!assessment.reachable()) {
      return WithdrawnBecause.NO_CONTACT;
    }
    return standing(notice).map(WithdrawalReason::word).orElseGet(() -> withoutStep(notice));
  }

  /** What stands against the step that names it, where that step was measured at all. */
  Optional<NotWanted.Because> standing(Notice notice) {
    return assessment.notWanted().stream()
        .filter(step -> step.step().equals(notice.naming()))
        .filter(step -> step.span().overlaps(notice.span()))
        .map(NotWanted::because)
        .findFirst();
  }

  private WithdrawnBecause withoutStep(Notice notice) {
    List<CaseRows> cases =
        assessment.cases().stream().filter(c -> c.span().overlaps(notice.span())).toList();
    if (cases.isEmpty()) {
      return WithdrawnBecause.ANNULLED;
    }
    boolean ruleHolds = cases.stream().anyMatch(c -> c.rules().contains(notice.naming().rule()));
    return ruleHolds ? WithdrawnBecause.RETURNED : WithdrawnBecause.RULE_CHANGED;
  }

  private static WithdrawnBecause word(NotWanted.Because because) {
    return switch (because) {
      case LATER -> WithdrawnBecause.MOVED;
      case NO_CONTACT -> WithdrawnBecause.NO_CONTACT;
      case EMPLOYMENT_ENDS -> WithdrawnBecause.ENDED;
      case RETURNED -> WithdrawnBecause.RETURNED;
      case MET, NOT_FOR_THIS_CASE -> WithdrawnBecause.SUPERSEDED;
    };
  }
}
