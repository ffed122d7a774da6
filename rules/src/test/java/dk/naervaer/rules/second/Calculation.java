package dk.naervaer.rules.second;

import dk.naervaer.rules.facts.EmploymentHistory;
import java.time.LocalDate;
import java.util.List;

/** A second way to what is wanted; the tests also hand in wrong ones. */
interface Calculation {
  List<SecondAdvice> wanted(EmploymentHistory history, RuleSettings settings, LocalDate today);
}
