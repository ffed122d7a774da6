package dk.naervaer.rules.facts;

import java.util.Arrays;
import java.util.Optional;

/** What can be asked about an employment; every answer is yes or no, never a cause. */
public enum Question {
  /** The leader: not expected well within 8 weeks of the first day. */
  EXPECTED_LONG("expected-long"),
  /** The leader is concerned; stays with the leader, and gives no advice. */
  CONCERN("concern"),
  /** The same, known to the employee, who agrees that it is passed on. */
  CONCERN_SHARED("concern-shared"),
  /** The leader confirms that the employee knows that the job centre is asked. */
  EMPLOYEE_KNOWS("employee-knows"),
  /** Whether the employee is back at work, from the day of the answer, until payroll tells. */
  IS_BACK("is-back"),
  /** The employee asks for fast track. */
  EMPLOYEE_ASKS("employee-asks"),
  /** The employee declines fast track. */
  EMPLOYEE_DECLINES("employee-declines");

  private final String word;

  Question(String word) {
    this.word = word;
  }

  /** The word used in messages and configuration files. */
  public String word() {
    return word;
  }

  /** Whether an answer is to this question. */
  public boolean isAskedIn(Answer answer) {
    return answer.question().equals(word);
  }

  /** The question with this word, empty for an unknown one. */
  public static Optional<Question> ofWord(String word) {
    return Arrays.stream(values()).filter(question -> question.word.equals(word)).findFirst();
  }
}
