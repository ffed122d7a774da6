package dk.naervaer.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One advisory as {@code replay} prints it and the API lists it.
 *
 * @param employeeId null, as {@code employmentId} and {@code caseFirstDay}, when the subject is a
 *     work unit
 * @param workUnit the present one
 * @param caseFirstDay of a {@code lov} row, the first day of the case counted without any gap
 * @param rule id of the sheet row that named it
 * @param instance from 1, rising for rows that repeat
 * @param alsoRules ids of further rows it serves
 * @param recipients in the order of the sheet's words
 * @param givenAt null when never given
 * @param late given after its due day
 * @param why one Danish sentence
 */
public record AdvisoryLine(
    AdvisorySubject subject,
    @Nullable String employeeId,
    @Nullable String employmentId,
    String workUnit,
    @Nullable LocalDate caseFirstDay,
    String rule,
    int instance,
    List<String> alsoRules,
    String action,
    List<String> recipients,
    LocalDate dueOn,
    @Nullable Instant givenAt,
    @Nullable Instant withdrawnAt,
    @Nullable WithdrawnBecause withdrawnBecause,
    AdvisoryStatus status,
    boolean late,
    String why) {

  public AdvisoryLine {
    alsoRules = List.copyOf(alsoRules);
    recipients = List.copyOf(recipients);
  }
}
