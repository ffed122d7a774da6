package dk.naervaer.rules.measure;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Degree;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.EmploymentVersion;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.rules.sheet.Group;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is measured about the person behind a case: groups, kinds of absence, the employment's end.
 *
 * <p>Day of hiring and of leaving come from the newest revision, as they describe the whole
 * employment; {@code noContact} from the version that holds on the day of assessing.
 */
public final class PersonMeasures {
  private static final int FULL_TIME = 10_000;

  private final EmploymentHistory history;
  private final Thresholds thresholds;
  private final Map<String, Action> actions;
  private final LocalDate today;
  private final EmploymentVersion newest;

  public PersonMeasures(
      EmploymentHistory history,
      Thresholds thresholds,
      Map<String, Action> actions,
      LocalDate today) {
    this.history = history;
    this.thresholds = thresholds;
    this.actions = actions;
    this.today = today;
    this.newest =
        history.versions().stream()
            .max(Comparator.comparingInt(EmploymentVersion::revision))
            .orElseThrow();
  }

  // A sheet is checked against the dictionary; a word it lost later is an ordinary action.
  Action action(String word) {
    Action known = actions.get(word);
    return known != null
        ? known
        : new Action(word, word, word, Action.Kind.ORDINARY, Set.of(), Set.of());
  }

  boolean reachable() {
    return !history.versionOn(today).noContact();
  }

  boolean employedOn(LocalDate day) {
    LocalDate left = newest.leftOn();
    return left == null || !day.isAfter(left);
  }

  boolean leavesSoonAfter(LocalDate first, Action action) {
    LocalDate left = newest.leftOn();
    int weeks = thresholds.leavingExemptWeeks().on(today);
    return action.kind() == Action.Kind.DUTY
        && left != null
        && !left.isAfter(first.plusDays(7L * weeks));
  }

  boolean hasHeld(Action action, AbsenceCase absenceCase) {
    return history.talks().stream()
        .anyMatch(
            talk ->
                action.satisfiedBy().contains(talk.kind()) && absenceCase.covers(talk.heldOn()));
  }

  boolean inGroup(Group group, AbsenceCase absenceCase, LocalDate give, LocalDate due) {
    return switch (group) {
      case ALL -> true;
      case NEW_HIRE -> isNewHire(give);
      case FULLY_SICK -> !isPartlySick(give);
      case PARTLY_SICK -> isPartlySick(give);
      case EXPECTED_LONG -> isExpectedLong(absenceCase, due);
    };
  }

  private boolean isNewHire(LocalDate day) {
    LocalDate hired = newest.hiredOn();
    return hired != null && day.isBefore(hired.plusMonths(thresholds.newHireMonths().on(day)));
  }

  private boolean isPartlySick(LocalDate day) {
    boolean away = false;
    for (Absence absence : history.absences()) {
      if (absence.kind().givesContact() && covers(absence, day)) {
        away = true;
        if (degreeOn(absence, day) >= FULL_TIME && absence.kind() != AbsenceKind.PARTIAL_SICKNESS) {
          return false;
        }
      }
    }
    return away;
  }

  private static int degreeOn(Absence absence, LocalDate day) {
    int degree = FULL_TIME;
    for (Degree step : absence.degrees()) {
      if (!step.from().isAfter(day)) {
        degree = step.hundredths();
      }
    }
    return degree;
  }

  // The newest answer given in the case counts; what was due before it is not wanted any more.
  private boolean isExpectedLong(AbsenceCase absenceCase, LocalDate due) {
    return history.answers().stream()
        .filter(answer -> answer.question().equals("expected-long"))
        .filter(answer -> absenceCase.covers(answer.answeredOn()))
        .max(Comparator.comparing(Answer::answeredOn).thenComparing(Answer::id))
        .filter(answer -> answer.answer().equals("yes") && !due.isBefore(answer.answeredOn()))
        .isPresent();
  }

  /** The kind of absence on a day; own sickness when several or none are registered. */
  AbsenceKind kindOn(LocalDate day) {
    @Nullable AbsenceKind found = null;
    for (Absence absence : history.absences()) {
      if (absence.kind().givesContact() && covers(absence, day)) {
        found =
            found == null || found == absence.kind() ? absence.kind() : AbsenceKind.OWN_SICKNESS;
      }
    }
    return found == null ? AbsenceKind.OWN_SICKNESS : found;
  }

  private static boolean covers(Absence absence, LocalDate day) {
    LocalDate last = absence.lastDay();
    return !day.isBefore(absence.firstDay()) && (last == null || !day.isAfter(last));
  }
}
