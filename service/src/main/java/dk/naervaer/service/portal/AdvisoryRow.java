package dk.naervaer.service.portal;

import dk.naervaer.config.Organisation;
import dk.naervaer.config.WorkUnit;
import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.service.advisory.ShownAdvisory;
import java.time.LocalDate;
import java.util.Map;

/** An advisory as a row of the first page. */
record AdvisoryRow(
    LocalDate dueOn,
    String name,
    String workUnit,
    String action,
    String recipients,
    String rule,
    boolean late,
    String why) {

  static AdvisoryRow of(ShownAdvisory shown, Map<String, String> names, Organisation organisation) {
    AdvisoryLine line = shown.line();
    return new AdvisoryRow(
        line.dueOn(),
        nameOf(line, names),
        organisation.find(line.workUnit()).map(WorkUnit::name).orElse(line.workUnit()),
        line.action(),
        String.join(", ", line.recipients()),
        line.rule(),
        line.late(),
        line.why());
  }

  private static String nameOf(AdvisoryLine line, Map<String, String> names) {
    String employee = line.employeeId();
    return employee == null ? "Enheden" : names.getOrDefault(line.employmentId(), employee);
  }

  @Override
  public String toString() {
    return "AdvisoryRow[" + rule + " " + dueOn + "]";
  }
}
