package dk.naervaer.rules.measure;

import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Question;
import dk.naervaer.rules.settings.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was answered about one employment; the newest answer to a question counts. */
final class CaseAnswers {
  private final List<Answer> answers;

  CaseAnswers(List<Answer> answers) {
    this.answers = answers;
  }

  /**
   * Whether the leader expects a long absence; what was due before that was first said isn't meant.
   */
  boolean isExpectedLong(AbsenceCase absenceCase, LocalDate due) {
    return isSince(
        yesSince(absenceCase, Question.EXPECTED_LONG::isAskedIn, Question.EXPECTED_LONG::isAskedIn),
        due);
  }

  /** Whether the employee asks for this action first. */
  boolean isOpened(Action action, AbsenceCase absenceCase, LocalDate due) {
    return isSince(decision(action, absenceCase, action.openedBy()), due);
  }

  /** Whether the employee declines this action. */
  boolean isClosed(Action action, AbsenceCase absenceCase) {
    return decision(action, absenceCase, action.closedBy()) != null;
  }

  private @Nullable LocalDate decision(
      Action action, AbsenceCase absenceCase, Set<String> questions) {
    if (answers.isEmpty() || questions.isEmpty()) {
      return null;
    }
    return yesSince(
        absenceCase,
        answer ->
            action.openedBy().contains(answer.question())
                || action.closedBy().contains(answer.question()),
        answer -> questions.contains(answer.question()));
  }

  /**
   * The day since which these questions are answered yes: the first yes after the last other answer
   * of those asked together, so that saying yes again changes nothing. Null when the newest answer
   * is another.
   */
  private @Nullable LocalDate yesSince(
      AbsenceCase absenceCase, Predicate<Answer> together, Predicate<Answer> question) {
    if (answers.isEmpty()) {
      return null;
    }
    LocalDate since = null;
    for (Answer answer : about(together).sorted(Answer.NEWEST_LAST).toList()) {
      if (absenceCase.spans(answer.answeredOn())) {
        boolean yes = isYes(answer) && question.test(answer);
        since = !yes ? null : since == null ? answer.answeredOn() : since;
      }
    }
    return since;
  }

  private static boolean isSince(@Nullable LocalDate since, LocalDate day) {
    return since != null && !since.isAfter(day);
  }

  /**
   * The newest concern that may be shared, registered by a day; empty when it was taken back. What
   * stays with the leader gives no advice: that is told to more than the leader.
   */
  Optional<LocalDate> sharedConcernBy(LocalDate day) {
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    return about(Question.CONCERN_SHARED::isAskedIn)
        .filter(answer -> !answer.answeredOn().isAfter(day))
        .max(Answer.NEWEST_LAST)
        .filter(CaseAnswers::isYes)
        .map(Answer::answeredOn);
  }

  /** The days on which a concern was registered that may be shared; none once it's taken back. */
  List<LocalDate> sharedConcerns() {
    if (answers.isEmpty()) {
      return List.of();
    }
    if (about(Question.CONCERN_SHARED::isAskedIn)
        .max(Answer.NEWEST_LAST)
        .filter(CaseAnswers::isYes)
        .isEmpty()) {
      return List.of();
    }
    return about(Question.CONCERN_SHARED::isAskedIn)
        .filter(CaseAnswers::isYes)
        .map(Answer::answeredOn)
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<Answer> about(Predicate<Answer> question) {
    return answers.stream().filter(answer -> question.test(answer));
  }

  private static boolean isYes(Answer answer) {
    return answer.answer().equals("yes");
  }
}
