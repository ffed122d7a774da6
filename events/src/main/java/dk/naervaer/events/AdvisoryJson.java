package dk.naervaer.events;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The members of an advisory, in the order of the contract. */
final class AdvisoryJson {

  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  private AdvisoryJson() {}

  static void write(AdvisoryLine line, JsonText json) {
    json.text("subject", line.subject().word());
    json.text("employeeId", line.employeeId());
    json.text("employmentId", line.employmentId());
    json.text("workUnit", line.workUnit());
    json.text("caseFirstDay", line.caseFirstDay());
    json.text("rule", line.rule());
    json.number("instance", line.instance());
    json.texts("alsoRules", line.alsoRules());
    json.text("action", line.action());
    json.texts("recipients", line.recipients());
    json.text("dueOn", line.dueOn());
    json.text("givenAt", local(line.givenAt()));
    json.text("withdrawnAt", local(line.withdrawnAt()));
    WithdrawnBecause because = line.withdrawnBecause();
    json.text("withdrawnBecause", because == null ? null : because.word());
    json.text("status", line.status());
    json.bool("late", line.late());
    json.text("why", line.why());
  }

  private static @Nullable String local(@Nullable Instant instant) {
    return instant == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            ZonedDateTime.ofInstant(instant, COPENHAGEN));
  }
}
