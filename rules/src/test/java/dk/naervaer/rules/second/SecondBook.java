package dk.naervaer.rules.second;

import dk.naervaer.rules.facts.EmploymentHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Everything the rules want for an employment by what is known, counted day by day. */
final class SecondBook {
  private SecondBook() {}

  /** What is wanted and has its give day today or before. */
  static List<SecondAdvice> wanted(
      EmploymentHistory history, RuleSettings settings, LocalDate today) {
    Person person = Person.of(history, settings, today);
    if (!person.mayBeContacted()) {
      return List.of();
    }
    List<SecondRow> rows = new ArrayList<>();
    rows.addAll(ContactRows.of(person));
    rows.addAll(WellbeingRows.of(person));
    rows.addAll(RiskRows.of(person));
    rows.addAll(ConcernRows.of(person));
    return SecondAdvice.oneNoticePerFact(rows).stream()
        .filter(advice -> !advice.giveOn().isAfter(today))
        .toList();
  }
}
