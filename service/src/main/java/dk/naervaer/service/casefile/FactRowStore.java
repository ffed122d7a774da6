package dk.naervaer.service.casefile;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.events.Contact;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import dk.naervaer.service.platform.sql.Seal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the tables of facts, both ways. */
final class FactRowStore {
  private static final HexFormat HEX = HexFormat.of();

  private FactRowStore() {}

  static KnownEmployment employment(ResultSet row, Seal seal) throws SQLException {
    String mail = seal.open(row.getString("mail"));
    EmploymentMessage message =
        new EmploymentMessage(
            row.getString("employee_id"),
            row.getString("employment_id"),
            row.getInt("revision"),
            Cells.optionalDate(row, "valid_from"),
            row.getString("work_unit"),
            seal.open(row.getString("name")),
            Cells.optionalDate(row, "hired_on"),
            Cells.optionalDate(row, "left_on"),
            row.getBigDecimal("weekly_hours"),
            row.getString("residence_municipality"),
            row.getString("leader_id"),
            mail == null ? null : new Contact(mail),
            row.getBoolean("no_contact"));
    return new KnownEmployment(
        message, HEX.formatHex(row.getBytes("hash")), Cells.instant(row, "known_at"));
  }

  static KnownAbsence absence(ResultSet row) throws SQLException {
    AbsenceMessage message =
        new AbsenceMessage(
            row.getString("absence_id"),
            row.getInt("revision"),
            row.getString("employee_id"),
            row.getString("employment_id"),
            row.getString("code"),
            Cells.date(row, "first_day"),
            Cells.optionalDate(row, "last_day"),
            DegreeJson.read(row.getString("degrees")),
            row.getBoolean("annulled") ? AbsenceStatus.ANNULLED : AbsenceStatus.ACTIVE,
            Cells.instant(row, "registered_at"));
    AbsenceKind kind = AbsenceKind.ofWord(row.getString("kind")).orElseThrow();
    return new KnownAbsence(
        message, kind, HEX.formatHex(row.getBytes("hash")), Cells.instant(row, "known_at"));
  }

  static Answer answer(ResultSet row) throws SQLException {
    return new Answer(
        row.getString("id"),
        row.getString("question"),
        row.getString("answer"),
        Cells.date(row, "answered_on"),
        Cells.instant(row, "answered_at"));
  }

  static List<Object> employments(List<KnownEmployment> employments, Seal seal) {
    return Columns.of(employments)
        .text(row -> row.message().employeeId())
        .text(row -> row.message().employmentId())
        .number(row -> row.message().revision())
        .bytes(row -> HEX.parseHex(row.hash()))
        .date(row -> row.message().validFrom())
        .text(row -> row.message().workUnit())
        .text(row -> seal.close(row.message().name()))
        .date(row -> row.message().hiredOn())
        .date(row -> row.message().leftOn())
        .as("numeric", row -> plain(row.message().weeklyHours()))
        .text(row -> row.message().residenceMunicipality())
        .text(row -> row.message().leaderId())
        .text(row -> seal.close(mail(row.message())))
        .flag(row -> row.message().noContact())
        .instant(KnownEmployment::knownAt)
        .list();
  }

  static List<Object> absences(List<KnownAbsence> absences) {
    return Columns.of(absences)
        .text(row -> row.message().employeeId())
        .text(row -> row.message().absenceId())
        .number(row -> row.message().revision())
        .bytes(row -> HEX.parseHex(row.hash()))
        .text(row -> row.message().employmentId())
        .text(row -> row.message().type())
        .text(row -> row.kind().word())
        .date(row -> row.message().firstDay())
        .date(row -> row.message().lastDay())
        .as("jsonb", row -> DegreeJson.write(row.message().degrees()))
        .flag(row -> row.message().status() == AbsenceStatus.ANNULLED)
        .instant(row -> row.message().registeredAt())
        .instant(KnownAbsence::knownAt)
        .list();
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static @Nullable String mail(EmploymentMessage message) {
    Contact contact = message.contact();
    return contact == null ? null : contact.mail();
  }
}
