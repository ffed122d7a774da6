package dk.naervaer.service.advisory;

import dk.naervaer.events.WithdrawnBecause;
import dk.naervaer.rules.Assessment;
import dk.naervaer.rules.CaseRows;
import dk.naervaer.rules.NotWanted;
import dk.naervaer.rules.measure.Occasion;
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

  /** Whether the day back has gone, or moved on, because the person is away on it. */
  boolean isSickAgain(Notice notice) {
    return standing(notice)
        .filter(because -> because == NotWanted.Because.AWAY || because == NotWanted.Because.LATER)
        .isPresent();
  }

  private WithdrawnBecause withoutStep(Notice notice) {
    boolean outsideCase = isOutsideCase(notice.occasion());
    List<CaseRows> grounds =
        assessment.cases().stream()
            .filter(ground -> ground.span().overlaps(notice.span()))
            .filter(
                ground ->
                    outsideCase
                        ? ground.occasion() == notice.occasion()
                        : !isOutsideCase(ground.occasion()))
            .toList();
    if (grounds.isEmpty()) {
      return WithdrawnBecause.ANNULLED;
    }
    if (grounds.stream().noneMatch(ground -> ground.holds(notice.naming().rule()))) {
      return WithdrawnBecause.RULE_CHANGED;
    }
    return outsideCase ? WithdrawnBecause.SUPERSEDED : WithdrawnBecause.RETURNED;
  }

  private static boolean isOutsideCase(Occasion occasion) {
    return occasion == Occasion.RETURN || occasion == Occasion.CONCERN;
  }

  private static WithdrawnBecause word(NotWanted.Because because) {
    return switch (because) {
      case LATER -> WithdrawnBecause.MOVED;
      case NO_CONTACT -> WithdrawnBecause.NO_CONTACT;
      case EMPLOYMENT_ENDS -> WithdrawnBecause.ENDED;
      case RETURNED -> WithdrawnBecause.RETURNED;
      case AWAY -> WithdrawnBecause.SICK_AGAIN;
      case MET, NOT_FOR_THIS_CASE, NOT_REACHED, QUIET -> WithdrawnBecause.SUPERSEDED;
    };
  }
}
