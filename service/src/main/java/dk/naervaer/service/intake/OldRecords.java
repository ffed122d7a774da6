package dk.naervaer.service.intake;

import dk.naervaer.events.EventKey;
import dk.naervaer.service.casefile.HeldDesk;
import dk.naervaer.service.casefile.HeldRecord;
import java.time.Instant;
import java.util.Set;

/**
 * Held and refused records that nobody has settled for as long as they may be kept: they are let go
 * as if somebody had found them too old, and payroll is told. All in the running transaction.
 */
public final class OldRecords {
  private static final String BY = "retention";
  private static final String WHY = "too-old";

  private final HeldDesk desk;
  private final HeldRecords held;
  private final RefusedRecords refused;

  OldRecords(HeldDesk desk, HeldRecords held, RefusedRecords refused) {
    this.desk = desk;
    this.held = held;
    this.refused = refused;
  }

  /**
   * Lets go of those that have waited since before an instant.
   *
   * @param kept employees whose data stay
   * @return how many went
   */
  public long letGo(Instant before, Set<String> kept) {
    long gone = 0;
    for (HeldRecord record : desk.waitingSince(before)) {
      EventKey event = record.event();
      boolean stays = kept.contains(record.message().employeeId());
      gone += !stays && held.discard(BY, event, WHY).isDiscarded() ? 1 : 0;
    }
    for (long number : refused.waitingSince(before, kept)) {
      gone += refused.discard(BY, number, WHY).isDiscarded() ? 1 : 0;
    }
    return gone;
  }
}
