package dk.naervaer.service.casefile;

import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Talk;
import java.util.List;

/**
 * All that has become known about one employee, each with the instant it became known, in that
 * order: what any past day can be assessed from as it was.
 *
 * @param absences every revision that counted when it came; what each counts as included
 */
public record KnownFacts(
    String employeeId,
    List<KnownEmployment> employments,
    List<KnownAbsence> absences,
    List<Registered<Talk>> talks,
    List<Registered<Answer>> answers) {

  @Override
  public String toString() {
    return "KnownFacts[…]";
  }
}
