package dk.naervaer.rules.example;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.EmploymentVersion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story of absence, and what is expected of the rules by a day.
 *
 * @param name what the committee calls it
 * @param line of the file in which the expectation stands
 * @param absences all of the story
 * @param hired null when long employed
 * @param expectedLongOn the day on which the leader said that a long absence is expected; null when
 *     that was never said
 * @param on the day the rules are asked on
 * @param expected every row and due day that has led to an advisory by then, and no others
 */
record Example(
    String name,
    int line,
    List<Absence> absences,
    @Nullable LocalDate hired,
    @Nullable LocalDate expectedLongOn,
    LocalDate on,
    List<Expected> expected) {
  private static final LocalDate LONG_EMPLOYED = LocalDate.of(1990, 1, 1);

  /** A row with the day it is due. */
  record Expected(String rule, LocalDate dueOn) {
    @Override
    public String toString() {
      return rule + " " + dueOn;
    }
  }

  EmploymentHistory history(String workUnit) {
    EmploymentVersion version =
        new EmploymentVersion(
            1, LocalDate.MIN, workUnit, hired == null ? LONG_EMPLOYED : hired, null, false);
    List<Answer> answers =
        expectedLongOn == null
            ? List.of()
            : List.of(new Answer("Q", "expected-long", "yes", expectedLongOn));
    return new EmploymentHistory(name, name, List.of(version), absences, List.of(), answers);
  }
}
