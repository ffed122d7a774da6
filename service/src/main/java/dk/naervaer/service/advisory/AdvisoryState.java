package dk.naervaer.service.advisory;

import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.events.WithdrawnBecause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an advisory stands; everything about it that can change. */
public record AdvisoryState(
    AdvisoryStatus status,
    Notice notice,
    boolean late,
    @Nullable Instant withdrawnAt,
    @Nullable WithdrawnBecause withdrawnBecause) {

  static AdvisoryState given(Notice notice, boolean late) {
    return new AdvisoryState(AdvisoryStatus.GIVEN, notice, late, null, null);
  }

  static AdvisoryState missed(Notice notice) {
    return new AdvisoryState(AdvisoryStatus.MISSED, notice, false, null, null);
  }

  AdvisoryState as(AdvisoryStatus other) {
    return new AdvisoryState(other, notice, late, null, null);
  }

  AdvisoryState withdrawn(Instant at, WithdrawnBecause because) {
    return new AdvisoryState(AdvisoryStatus.WITHDRAWN, notice, late, at, because);
  }

  /** Whether it was given and still counts as given. */
  boolean counts() {
    return status == AdvisoryStatus.GIVEN
        || status == AdvisoryStatus.DONE
        || status == AdvisoryStatus.EXPIRED;
  }
}
