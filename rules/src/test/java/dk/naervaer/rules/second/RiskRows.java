package dk.naervaer.rules.second;

import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.sheet.Group;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rows about risk signs wanted in one case without any gap (decision 1). */
record RiskRows(Person person, Course course) {

  static List<SecondRow> of(Person person) {
    List<SecondRow> wanted = new ArrayList<>();
    for (Course course : person.casesWithoutGap()) {
      if (!person.isSealed(course.last())) {
        wanted.addAll(new RiskRows(person, course).wanted());
      }
    }
    return wanted;
  }

  private List<SecondRow> wanted() {
    List<LocalDate> signs = new RiskSigns(person, course).days();
    List<SecondRow> wanted = new ArrayList<>();
    for (RowInForce inForce : person.rows(course.first(), course.last())) {
      SheetRow row = inForce.row();
      if (row.measure() == Measure.RISK_SIGNS && row.value() <= signs.size()) {
        LocalDate due = person.calendar(course.first()).on(signs.get(row.value() - 1));
        if (isWanted(row, due)) {
          boolean limit = person.action(row).kind() == Action.Kind.LIMIT;
          wanted.add(new SecondRow(inForce, 1, course.first(), due, due, limit));
        }
      }
    }
    return wanted;
  }

  private boolean isWanted(SheetRow row, LocalDate due) {
    return course.has(due)
        && person.isEmployedOn(due)
        && isForThisPerson(row, due)
        && person.isCovered(row, due);
  }

  private boolean isForThisPerson(SheetRow row, LocalDate due) {
    Answers answers = Answers.in(course, person);
    boolean inGroup =
        row.group() == Group.EXPECTED_LONG
            ? answers.expectedLong(due) || answers.isOpened(person.action(row), due)
            : person.isIn(row.group(), due);
    return inGroup && !answers.isClosed(person.action(row));
  }
}
