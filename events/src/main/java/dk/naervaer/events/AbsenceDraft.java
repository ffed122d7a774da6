package dk.naervaer.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of an absence, as they come. */
final class AbsenceDraft implements Draft<AbsenceMessage> {

  private @Nullable String absenceId;
  private int revision;
  private @Nullable String employeeId;
  private @Nullable String employmentId;
  private @Nullable String type;
  private @Nullable LocalDate firstDay;
  private @Nullable LocalDate lastDay;
  private @Nullable List<Degree> degrees;
  private @Nullable AbsenceStatus status;
  private @Nullable Instant registeredAt;

  @Override
  public void member(String name, JsonCursor value) {
    switch (name) {
      case "absenceId" -> absenceId = value.id();
      case "revision" -> revision = value.revision();
      case "employeeId" -> employeeId = value.id();
      case "employmentId" -> employmentId = value.id();
      case "type" -> type = value.text(Bounds.LONGEST_TYPE);
      case "firstDay" -> firstDay = value.day(Bounds.FIRST_YEAR);
      case "lastDay" -> lastDay = value.day(Bounds.FIRST_YEAR);
      case "degrees" -> degrees = value.list(Bounds.MOST_DEGREES, DegreeDraft::new);
      case "status" -> status = status(value);
      case "registeredAt" -> registeredAt = value.instant();
      default -> value.skip();
    }
  }

  @Override
  public AbsenceMessage finish(JsonCursor object) {
    AbsenceMessage absence =
        new AbsenceMessage(
            object.require(absenceId, "absenceId"),
            object.require(revision == 0 ? null : revision, "revision"),
            object.require(employeeId, "employeeId"),
            object.require(employmentId, "employmentId"),
            object.require(type, "type"),
            object.require(firstDay, "firstDay"),
            lastDay,
            degrees == null ? List.of() : degrees,
            object.require(status, "status"),
            object.require(registeredAt, "registeredAt"));
    checkDays(absence, object);
    return absence;
  }

  private static @Nullable AbsenceStatus status(JsonCursor value) {
    String word = value.text(Bounds.LONGEST_TYPE);
    return switch (word) {
      case null -> null;
      case "ACTIVE" -> AbsenceStatus.ACTIVE;
      case "ANNULLED" -> AbsenceStatus.ANNULLED;
      default -> throw value.here(Reason.SCHEMA);
    };
  }

  private static void checkDays(AbsenceMessage absence, JsonCursor object) {
    LocalDate last = absence.lastDay();
    if (last != null && last.isBefore(absence.firstDay())) {
      throw object.under("lastDay", Reason.DATES);
    }
    LocalDate earliest = absence.firstDay();
    for (int i = 0; i < absence.degrees().size(); i++) {
      LocalDate from = absence.degrees().get(i).from();
      if (from.isBefore(earliest) || (last != null && from.isAfter(last))) {
        throw object.under("degrees/" + i + "/from", Reason.DATES);
      }
      earliest = from.plusDays(1);
    }
  }
}
