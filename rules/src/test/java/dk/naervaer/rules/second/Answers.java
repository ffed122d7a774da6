package dk.naervaer.rules.second;

import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.settings.Action;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers that belong together, those of one case for example.
 *
 * @param given in order: decision 1, by instant, then by id
 */
record Answers(List<Answer> given) {
  private static final String EXPECTED_LONG = "expected-long";

  static Answers of(Collection<Answer> answers) {
    return new Answers(
        answers.stream()
            .sorted(Comparator.comparing(Answer::answeredAt).thenComparing(Answer::id))
            .toList());
  }

  /** Rule 16: answers belong to the case that covers their day. */
  static Answers in(Course course, Person person) {
    return of(
        person.history().answers().stream()
            .filter(answer -> course.spans(answer.answeredOn()))
            .toList());
  }

  Answers to(Set<String> questions) {
    return new Answers(
        given.stream().filter(answer -> questions.contains(answer.question())).toList());
  }

  /** Rule 16: long for the rest of the case, so not for what lay before the answer. */
  boolean expectedLong(LocalDate dueOn) {
    return hasHeldOn(to(Set.of(EXPECTED_LONG)).yesSince(Set.of(EXPECTED_LONG)), dueOn);
  }

  /** Decision 1: the employee asks for it first. */
  boolean isOpened(Action action, LocalDate dueOn) {
    return hasHeldOn(asking(action).yesSince(action.openedBy()), dueOn);
  }

  /** Decision 1: the employee declines, whenever it was due. */
  boolean isClosed(Action action) {
    return asking(action).yesSince(action.closedBy()) != null;
  }

  private Answers asking(Action action) {
    Set<String> questions = new HashSet<>(action.openedBy());
    questions.addAll(action.closedBy());
    return to(questions);
  }

  /**
   * The day since which the answer has been yes to one of these questions; a yes said again changes
   * nothing, any other answer ends it.
   */
  private @Nullable LocalDate yesSince(Set<String> questions) {
    LocalDate since = null;
    for (Answer answer : given) {
      if (!isYes(answer) || !questions.contains(answer.question())) {
        since = null;
      } else if (since == null) {
        since = answer.answeredOn();
      }
    }
    return since;
  }

  private static boolean hasHeldOn(@Nullable LocalDate since, LocalDate day) {
    return since != null && !since.isAfter(day);
  }

  static boolean isYes(Answer answer) {
    return answer.answer().equals("yes");
  }
}
