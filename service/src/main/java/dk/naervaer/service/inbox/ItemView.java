package dk.naervaer.service.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as its reader sees it.
 *
 * @param status of the advisory, as in {@code replay}
 * @param state what its reader did about it
 * @param name null where the reader may not know it, and for a work unit
 * @param overdue whether its day has passed and it waits
 * @param told how far it has been told
 */
public record ItemView(
    UUID id,
    UUID advisoryId,
    String state,
    String status,
    String recipient,
    String action,
    String actionDanish,
    String actionEnglish,
    LocalDate dueOn,
    boolean overdue,
    @Nullable String employeeId,
    @Nullable String employmentId,
    @Nullable String name,
    String workUnit,
    String workUnitName,
    @Nullable LocalDate caseFirstDay,
    String rule,
    String why,
    Instant openedAt,
    @Nullable Instant seenAt,
    @Nullable LocalDate postponedTo,
    @Nullable String because,
    @Nullable Boolean useful,
    @Nullable String handedTo,
    @Nullable Instant closedAt,
    @Nullable String withdrawnBecause,
    String told,
    int version) {

  @Override
  public String toString() {
    return "ItemView[" + id + "]";
  }
}
