package dk.naervaer.service.intake;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.events.Reason;
import dk.naervaer.service.intake.ShownRecord.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Shows of a record what is needed to mend it: who somebody is only by the end of the id. */
final class Mask {
  private static final int SHOWN = 2;
  private static final int LONGEST = 40;

  /** Members that say who somebody is. */
  private static final Set<String> PERSONAL =
      Set.of("absenceId", "employeeId", "employmentId", "name", "leaderId", "contact", "mail");

  private static final List<String> DAYS =
      List.of("firstDay", "lastDay", "validFrom", "hiredOn", "leftOn");

  private Mask() {}

  /** A sound record that waits: of what is asked about, the word; of the rest, little. */
  static List<Line> of(PayrollMessage message, Reason reason) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("employee", masked(message.employeeId())));
    switch (message) {
      case EmploymentMessage it -> {
        lines.add(new Line("revision", String.valueOf(it.revision())));
        lines.add(new Line("workUnit", it.workUnit()));
        lines.add(new Line("validFrom", it.validFrom() == null ? "–" : it.validFrom().toString()));
      }
      case AbsenceMessage it -> {
        lines.add(new Line("revision", String.valueOf(it.revision())));
        if (reason == Reason.UNKNOWN_CODE) {
          lines.add(new Line("type", it.type()));
        }
        lines.add(new Line("firstDay", String.valueOf(it.firstDay())));
      }
    }
    return lines;
  }

  /** A refused record: what is at fault, and of contradicting days all of them. */
  static List<Line> of(RefusedRecord record) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line("where", record.topic() + ", " + record.partition() + ", " + record.offset()));
    lines.add(new Line("size", String.valueOf(record.value() == null ? 0 : record.value().length)));
    RefusedContent content = RefusedContent.of(record);
    String employee = content.employeeId();
    if (employee != null) {
      lines.add(new Line("employee", masked(employee)));
    }
    if (record.reason() == Reason.DATES) {
      DAYS.forEach(day -> add(lines, day, content.member(day)));
    }
    String field = record.field();
    if (field != null) {
      lines.add(new Line("field", field));
      add(lines, "value", value(field, content.at(field)));
    }
    return lines;
  }

  private static void add(List<Line> lines, String name, @Nullable String value) {
    if (value != null) {
      lines.add(new Line(name, shortened(value)));
    }
  }

  private static void add(List<Line> lines, String name, @Nullable JsonNode value) {
    if (value != null) {
      add(lines, name, text(value));
    }
  }

  private static @Nullable String value(String field, @Nullable JsonNode value) {
    if (value == null) {
      return null;
    }
    boolean personal = PERSONAL.contains(field.substring(field.lastIndexOf('/') + 1));
    return personal ? masked(text(value)) : text(value);
  }

  private static String text(JsonNode value) {
    return value.isContainer() ? "…" : value.isString() ? value.asString() : value.toString();
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  static String masked(String id) {
    int shown = Math.min(SHOWN, id.length() / 2);
    return shortened("•".repeat(Math.min(LONGEST, id.length() - shown)))
        + id.substring(id.length() - shown);
  }
}
