package dk.naervaer.rules.second;

import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.settings.CaseDayCount;
import dk.naervaer.rules.sheet.Group;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The contact steps wanted in one case. */
record ContactRows(Person person, Course course) {

  static List<SecondRow> of(Person person) {
    List<SecondRow> wanted = new ArrayList<>();
    for (Course course : person.cases()) {
      wanted.addAll(new ContactRows(person, course).wanted(false));
    }
    for (Course course : person.casesWithoutGap()) {
      wanted.addAll(new ContactRows(person, course).wanted(true));
    }
    return wanted;
  }

  private List<SecondRow> wanted(boolean statutory) {
    List<SecondRow> wanted = new ArrayList<>();
    if (!person.isSealed(course.last())) {
      for (RowInForce inForce : person.rows(course.first(), course.last())) {
        if (inForce.statutory() == statutory && inForce.row().measure().isContactStep()) {
          wanted.addAll(steps(inForce));
        }
      }
    }
    return wanted;
  }

  private List<SecondRow> steps(RowInForce inForce) {
    LocalDate first = course.first();
    UnitDays calendar = person.calendar(first);
    CaseDayCount count = person.settings().thresholds().caseDayCount().on(first);
    Placing placing = new Placing(course, calendar, inForce.statutory());
    List<LocalDate> days =
        new DueDays(course, calendar, count, person.away().horizon()).of(inForce.row());
    List<SecondRow> steps = new ArrayList<>();
    for (int instance = 1; instance <= days.size(); instance++) {
      LocalDate due = placing.due(days.get(instance - 1));
      LocalDate give = placing.give(due, inForce.row().notice());
      boolean limit = person.action(inForce.row()).kind() == Action.Kind.LIMIT;
      SecondRow step = new SecondRow(inForce, instance, first, due, give, limit);
      if (placing.isReached(days.get(instance - 1)) && isWanted(step)) {
        steps.add(step);
      }
    }
    return steps;
  }

  private boolean isWanted(SecondRow step) {
    return isAwayForIt(step)
        && person.isEmployedOn(step.dueOn())
        && isForThisPerson(step)
        && person.isCovered(step.row(), step.dueOn())
        && !isMet(step)
        && !isExempt(step);
  }

  /** Rule 5. */
  private boolean isAwayForIt(SecondRow step) {
    return course.has(step.giveOn()) && course.has(step.dueOn());
  }

  /** Rule 16: groups are judged on the give day, what is answered up to the due day. */
  private boolean isForThisPerson(SecondRow step) {
    Answers answers = Answers.in(course, person);
    Action action = person.action(step.row());
    boolean inGroup =
        step.row().group() == Group.EXPECTED_LONG
            ? answers.expectedLong(step.dueOn()) || answers.isOpened(action, step.dueOn())
            : person.isIn(step.row().group(), step.giveOn());
    return inGroup && !answers.isClosed(action);
  }

  /** Rule 13: a talk that satisfies it is held in the case, thus since its first day. */
  private boolean isMet(SecondRow step) {
    SheetRow row = step.row();
    return step.inForce().statutory()
        && person.history().talks().stream()
            .filter(talk -> person.action(row).satisfiedBy().contains(talk.kind()))
            .anyMatch(talk -> course.spans(talk.heldOn()));
  }

  /** Rule 13: no duty where the employment ends within so many weeks. */
  private boolean isExempt(SecondRow step) {
    return step.inForce().statutory() && !step.limit() && person.leavesSoonAfter(course.first());
  }
}
