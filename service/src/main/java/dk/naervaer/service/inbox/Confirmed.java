package dk.naervaer.service.inbox;

import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Question;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Whether it is confirmed that an employee knows that the job centre is asked. Silence confirms
 * nothing; the newest answer to each question counts.
 */
final class Confirmed {
  private static final List<Question> THAT_CONFIRM =
      List.of(Question.EMPLOYEE_KNOWS, Question.EMPLOYEE_ASKS, Question.CONCERN_SHARED);

  private Confirmed() {}

  static boolean by(Collection<Answer> answers) {
    return THAT_CONFIRM.stream().anyMatch(question -> isYes(question, answers));
  }

  /** Whether the newest answer to a question is yes. */
  static boolean isYes(Question question, Collection<Answer> answers) {
    return answers.stream()
        .filter(question::isAskedIn)
        .max(Comparator.comparing(Answer::answeredOn).thenComparing(Answer::id))
        .filter(answer -> answer.answer().equals("yes"))
        .isPresent();
  }
}
