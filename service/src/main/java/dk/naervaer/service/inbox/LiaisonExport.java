package dk.naervaer.service.inbox;

import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody handed to the job centre's own system, and what came back.
 *
 * @param reference names it both ways
 * @param employments what was asked was about these
 * @param advisories by which it was asked
 * @param since the first day of the absence or concern it was about; null where that was not kept
 * @param account of the liaison
 * @param municipality of residence; null when unknown
 * @param latestOn the last day for the request; null when there is none
 * @param receivedAt when the other system said that it has it; null before that
 * @param answer a word of {@link LiaisonStep#ANSWERS}; null before that
 */
record LiaisonExport(
    UUID reference,
    String employeeId,
    List<String> employments,
    List<UUID> advisories,
    @Nullable LocalDate since,
    String account,
    @Nullable String municipality,
    @Nullable LocalDate latestOn,
    Instant exportedAt,
    @Nullable Instant receivedAt,
    @Nullable Instant answeredAt,
    @Nullable String answer) {

  LiaisonExport {
    employments = List.copyOf(employments);
    advisories = List.copyOf(advisories);
  }

  /** The same with another last day. */
  LiaisonExport until(@Nullable LocalDate latestOn) {
    return new LiaisonExport(
        reference,
        employeeId,
        employments,
        advisories,
        since,
        account,
        municipality,
        latestOn,
        exportedAt,
        receivedAt,
        answeredAt,
        answer);
  }

  /**
   * Whether it was what is asked here: by one of the same advisories, which an absence keeps when
   * it is moved, or in the same absence. Where neither was kept, what is asked was known by then.
   */
  boolean isOf(LiaisonQueue.Request request) {
    if (!employments.contains(request.employmentId())) {
      return false;
    }
    return since == null
        ? !CopenhagenTime.dateAt(exportedAt).isBefore(request.since())
        : !since.isBefore(request.since())
            || request.advisories().stream().anyMatch(advisories::contains);
  }

  /** The word for where it stands. */
  String state() {
    return answeredAt != null ? "answered" : receivedAt != null ? "received" : "exported";
  }

  @Override
  public String toString() {
    return "LiaisonExport[" + state() + "]";
  }
}
