package dk.naervaer.service.advisory;

import dk.naervaer.events.AdvisoryChange;
import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.rules.Wanted;
import dk.naervaer.service.platform.TimeOrderedId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One advisory through its whole life.
 *
 * @param id made of what it is about and when it began, so that the same work gives the same id
 * @param employeeId empty when it is about a work unit
 * @param employmentId the work unit's id when it is about one
 * @param givenAt null when it was only listed as missed
 * @param createdOn the day it was given or listed
 * @param state where it stands now
 * @param changedOn the last day on which it changed
 * @param evening where it stood the evening before {@code changedOn}; null when it began that day
 */
public record Advisory(
    UUID id,
    String employeeId,
    String employmentId,
    @Nullable Instant givenAt,
    LocalDate createdOn,
    AdvisoryState state,
    LocalDate changedOn,
    @Nullable AdvisoryState evening) {
  private static final String NOBODY = "";

  static Advisory begin(
      Employment employment,
      AdvisoryState state,
      @Nullable Instant givenAt,
      Instant now,
      LocalDate today) {
    String name =
        String.join(
            "|",
            employment.employeeId(),
            employment.employmentId(),
            state.notice().naming().toString(),
            state.notice().span().first().toString(),
            state.status().name(),
            now.toString());
    UUID id = TimeOrderedId.of(now, name);
    return new Advisory(
        id, employment.employeeId(), employment.employmentId(), givenAt, today, state, today, null);
  }

  /** An advisory about a work unit, given on a morning; nothing changes it later. */
  public static AdvisoryChanged aboutWorkUnit(
      String workUnit, Wanted wanted, Instant now, LocalDate today) {
    AdvisoryState given = AdvisoryState.given(Notice.of(wanted), false);
    Advisory advisory = begin(new Employment(NOBODY, workUnit), given, now, now, today);
    return new AdvisoryChanged(advisory, AdvisoryChange.GIVEN);
  }

  /** Whether it is about a work unit, not about a person. */
  public boolean isAboutWorkUnit() {
    return employeeId.equals(NOBODY);
  }

  /** Where it stood the evening before a day; null when it did not exist then. */
  @Nullable AdvisoryState eveningBefore(LocalDate today) {
    return changedOn.isBefore(today) ? state : evening;
  }

  Advisory become(AdvisoryState next, LocalDate today) {
    return new Advisory(
        id, employeeId, employmentId, givenAt, createdOn, next, today, eveningBefore(today));
  }

  /**
   * The same once a person has said that it is done. Final, whatever else the day brings: so it
   * also stood that way the evening before.
   */
  public AdvisoryChanged doneByHand(LocalDate today) {
    AdvisoryState done = state.as(AdvisoryStatus.DONE);
    return new AdvisoryChanged(
        new Advisory(id, employeeId, employmentId, givenAt, createdOn, done, today, done),
        AdvisoryChange.DONE);
  }

  /** Whether it was given and waits for somebody. */
  public boolean isOpen() {
    return state.status() == AdvisoryStatus.GIVEN;
  }

  /** Whether its case had closed so long ago that it is left as it is. */
  boolean isSealed(LocalDate today, LocalDate sealedBefore) {
    AdvisoryState before = eveningBefore(today);
    AdvisoryState held = before == null ? state : before;
    return held.notice().span().last().isBefore(sealedBefore);
  }

  /** Whether it is to be shown: given at some time, or standing as missed. */
  public boolean isShown() {
    return givenAt != null || state.status() == AdvisoryStatus.MISSED;
  }

  @Override
  public String toString() {
    return "Advisory[" + id + " " + state.notice().naming() + " " + state.status() + "]";
  }
}
