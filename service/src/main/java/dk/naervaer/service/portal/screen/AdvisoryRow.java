package dk.naervaer.service.portal.screen;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.FastTrackContact;
import dk.naervaer.config.WorkUnit;
import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.rules.Explanation;
import dk.naervaer.rules.facts.Question;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.service.advisory.ShownAdvisory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An advisory as a row of the first page. */
record AdvisoryRow(
    LocalDate dueOn,
    String name,
    String workUnit,
    String action,
    String recipients,
    String rule,
    boolean late,
    String why,
    @Nullable String contact,
    List<String> help) {

  static AdvisoryRow of(ShownAdvisory shown, Map<String, EmploymentMessage> people, Names names) {
    AdvisoryLine line = shown.line();
    EmploymentMessage person = people.get(line.employmentId());
    return new AdvisoryRow(
        line.dueOn(),
        nameOf(line, person),
        names.workUnit(line.workUnit()),
        line.action(),
        String.join(", ", line.recipients()),
        line.rule(),
        line.late(),
        line.why(),
        contact(line, person, names.configuration()),
        help(shown, names));
  }

  private static String nameOf(AdvisoryLine line, @Nullable EmploymentMessage person) {
    String employee = line.employeeId();
    if (employee == null) {
      return "Enheden";
    }
    return Names.person(person, employee);
  }

  // What an employee can ask for first is a request to the job centre.
  private static @Nullable String contact(
      AdvisoryLine line, @Nullable EmploymentMessage person, Configuration configuration) {
    Action action = configuration.dictionary().actions().get(line.action());
    if (action == null || !action.openedBy().contains(Question.EMPLOYEE_ASKS.word())) {
      return null;
    }
    String residence = person == null ? null : person.residenceMunicipality();
    return configuration
        .organisation()
        .fastTrackContact(residence, line.workUnit())
        .map(AdvisoryRow::words)
        .orElse("Ingen kontakt: hverken bopælskommunen eller enheden har en.");
  }

  // What comes first is the unit's own list; else what the dictionary says of the action.
  private static List<String> help(ShownAdvisory shown, Names names) {
    Explanation reason = shown.notice().explanation();
    if (reason.measure() != Measure.ABSENT_TOGETHER) {
      return names.guide(shown.line().action());
    }
    return names
        .configuration()
        .organisation()
        .find(shown.line().workUnit())
        .map(WorkUnit::priorities)
        .map(priorities -> priorities.whenAway(reason.reached()))
        .orElse(List.of());
  }

  private static String words(FastTrackContact contact) {
    String name = contact.liaison().name();
    return contact.ofResidence()
        ? "Anmodning til " + name
        : "Anmodning til " + name + "; bopælskommunens kontakt mangler";
  }

  @Override
  public String toString() {
    return "AdvisoryRow[" + rule + " " + dueOn + "]";
  }
}
