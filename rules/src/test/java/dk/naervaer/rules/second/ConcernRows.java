package dk.naervaer.rules.second;

import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rows that react to a concern the employee agrees to share (decision 1). */
record ConcernRows(Person person) {

  static List<SecondRow> of(Person person) {
    return new ConcernRows(person).wanted();
  }

  private List<SecondRow> wanted() {
    List<Answer> answers =
        Answers.of(person.history().answers()).to(Set.of("concern-shared")).given();
    List<SecondRow> wanted = new ArrayList<>();
    if (!answers.isEmpty() && Answers.isYes(answers.getLast())) {
      answers.stream()
          .filter(Answers::isYes)
          .map(Answer::answeredOn)
          .distinct()
          .filter(day -> !person.isSealed(day))
          .forEach(day -> wanted.addAll(on(day)));
    }
    return wanted;
  }

  private List<SecondRow> on(LocalDate day) {
    List<SecondRow> wanted = new ArrayList<>();
    for (RowInForce inForce : person.rows(day, day)) {
      SheetRow row = inForce.row();
      if (row.measure() == Measure.CONCERN) {
        LocalDate due = person.calendar(day).on(day.plusDays(row.value() - 1L));
        if (person.isEmployedOn(due) && person.isIn(row.group(), due)) {
          boolean limit = person.action(row).kind() == Action.Kind.LIMIT;
          wanted.add(new SecondRow(inForce, 1, day, due, due, limit));
        }
      }
    }
    return wanted;
  }
}
