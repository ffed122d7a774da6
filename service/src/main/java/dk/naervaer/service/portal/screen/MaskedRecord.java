package dk.naervaer.service.portal.screen;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.PayrollMessage;
import java.util.List;

/** A payroll record for whoever mends it: what says who somebody is only as far as is needed. */
final class MaskedRecord {
  private static final int SHOWN = 2;

  private MaskedRecord() {}

  /**
   * A member.
   *
   * @param label key of its text
   */
  record Line(String label, String value) {}

  static List<Line> of(PayrollMessage message) {
    return switch (message) {
      case EmploymentMessage it ->
          List.of(
              new Line("record.employee", masked(it.employeeId())),
              new Line("record.revision", String.valueOf(it.revision())),
              new Line("record.workUnit", it.workUnit()),
              new Line(
                  "record.validFrom", it.validFrom() == null ? "–" : it.validFrom().toString()));
      case AbsenceMessage it ->
          List.of(
              new Line("record.employee", masked(it.employeeId())),
              new Line("record.revision", String.valueOf(it.revision())),
              new Line("record.type", it.type()),
              new Line("record.firstDay", String.valueOf(it.firstDay())));
    };
  }

  private static String masked(String id) {
    int shown = Math.min(SHOWN, id.length() / 2);
    return "•".repeat(id.length() - shown) + id.substring(id.length() - shown);
  }
}
