package dk.naervaer.rules.measure;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.Degree;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.EmploymentVersion;
import dk.naervaer.rules.facts.Talk;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.rules.sheet.Group;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
  private final CaseAnswers answers;

  public PersonMeasures(
      EmploymentHistory history,
      Thresholds thresholds,
      Map<String, Action> actions,
      LocalDate today) {
    this.history = history;
    this.thresholds = thresholds;
    this.actions = actions;
    this.today = today;
    this.newest = history.newest();
    this.answers = new CaseAnswers(history.answers());
  }

  Thresholds thresholds() {
    return thresholds;
  }

  CaseAnswers answers() {
    return answers;
  }

  List<Talk> talks() {
    return history.talks();
  }

  /** Days after a held talk in which none is advised; 0 = never silent. */
  int quietDays() {
    return thresholds.wellbeingQuietDays().on(today);
  }

  // A sheet is checked against the dictionary; a word it lost later is an ordinary action.
  Action action(String word) {
    Action known = actions.get(word);
    return known != null ? known : Action.ordinary(word);
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
    return !history.talks().isEmpty()
        && history.talks().stream()
            .anyMatch(
                talk ->
                    action.satisfiedBy().contains(talk.kind())
                        && absenceCase.covers(talk.heldOn()));
  }

  /**
   * Whether a row for a group is meant for the person in a case.
   *
   * @param on the day the group is judged on
   */
  boolean inGroup(
      Group group, Action action, AbsenceCase absenceCase, LocalDate on, LocalDate due) {
    if (answers.isClosed(action, absenceCase)) {
      return false;
    }
    return group == Group.EXPECTED_LONG
        ? answers.isExpectedLong(absenceCase, due) || answers.isOpened(action, absenceCase, due)
        : inGroupWithoutCase(group, on);
  }

  boolean inGroupWithoutCase(Group group, LocalDate on) {
    return switch (group) {
      case ALL -> true;
      case NEW_HIRE -> isNewHire(on);
      case FULLY_SICK -> isAway(on) && !isPartlySick(on);
      case PARTLY_SICK -> isPartlySick(on);
      case EXPECTED_LONG -> false;
    };
  }

  private boolean isNewHire(LocalDate day) {
    LocalDate hired = newest.hiredOn();
    return hired != null && day.isBefore(hired.plusMonths(thresholds.newHireMonths().on(day)));
  }

  private boolean isAway(LocalDate day) {
    for (Absence absence : history.absences()) {
      if (absence.kind().givesContact() && covers(absence, day)) {
        return true;
      }
    }
    return false;
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

  /**
   * Whether an action is for what the person is away with on a day. Where registrations overlap,
   * one of them is enough; what no absence is registered for is left to others to turn down.
   */
  boolean isFor(Action action, LocalDate day) {
    if (action.covers().isEmpty()) {
      return true;
    }
    boolean away = false;
    for (Absence absence : history.absences()) {
      if (absence.kind().givesContact() && covers(absence, day)) {
        if (action.covers(absence.kind())) {
          return true;
        }
        away = true;
      }
    }
    return !away;
  }

  private static boolean covers(Absence absence, LocalDate day) {
    LocalDate last = absence.lastDay();
    return !day.isBefore(absence.firstDay()) && (last == null || !day.isAfter(last));
  }
}
