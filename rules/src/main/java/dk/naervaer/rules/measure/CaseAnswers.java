package dk.naervaer.rules.measure;

import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Question;
import dk.naervaer.rules.settings.Action;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was answered about one employment; the newest answer to a question counts. */
final class CaseAnswers {
  private static final Comparator<Answer> NEWEST =
      Comparator.comparing(Answer::answeredOn).thenComparing(Answer::id);
  private final List<Answer> answers;

  CaseAnswers(List<Answer> answers) {
    this.answers = answers;
  }

  /** Whether the leader expects a long absence; what was due before that was said isn't meant. */
  boolean isExpectedLong(AbsenceCase absenceCase, LocalDate due) {
    return newest(absenceCase, Question.EXPECTED_LONG::isAskedIn)
        .filter(answer -> isYes(answer) && !due.isBefore(answer.answeredOn()))
        .isPresent();
  }

  /** Whether the employee asks for this action first. */
  boolean isOpened(Action action, AbsenceCase absenceCase, LocalDate due) {
    return decision(action, absenceCase)
        .filter(answer -> action.openedBy().contains(answer.question()))
        .filter(answer -> !due.isBefore(answer.answeredOn()))
        .isPresent();
  }

  /** Whether the employee declines this action. */
  boolean isClosed(Action action, AbsenceCase absenceCase) {
    return decision(action, absenceCase)
        .filter(answer -> action.closedBy().contains(answer.question()))
        .isPresent();
  }

  private Optional<Answer> decision(Action action, AbsenceCase absenceCase) {
    if (answers.isEmpty() || (action.openedBy().isEmpty() && action.closedBy().isEmpty())) {
      return Optional.empty();
    }
    return newest(
            absenceCase,
            answer ->
                action.openedBy().contains(answer.question())
                    || action.closedBy().contains(answer.question()))
        .filter(CaseAnswers::isYes);
  }

  private Optional<Answer> newest(AbsenceCase absenceCase, Predicate<Answer> question) {
    return about(question).filter(answer -> absenceCase.covers(answer.answeredOn())).max(NEWEST);
  }

  /** The newest concern, shared or not, registered by a day; empty when it was taken back. */
  Optional<LocalDate> concernBy(LocalDate day) {
    return about(CaseAnswers::isConcern)
        .filter(answer -> !answer.answeredOn().isAfter(day))
        .max(NEWEST)
        .filter(CaseAnswers::isYes)
        .map(Answer::answeredOn);
  }

  /** The days on which a concern was registered that may be shared; none once it's taken back. */
  List<LocalDate> sharedConcerns() {
    if (about(Question.CONCERN_SHARED::isAskedIn)
        .max(NEWEST)
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

  private static boolean isConcern(Answer answer) {
    return Question.CONCERN.isAskedIn(answer) || Question.CONCERN_SHARED.isAskedIn(answer);
  }

  private static boolean isYes(Answer answer) {
    return answer.answer().equals("yes");
  }
}
