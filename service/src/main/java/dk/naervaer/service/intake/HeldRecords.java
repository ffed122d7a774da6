package dk.naervaer.service.intake;

import dk.naervaer.events.EventKey;
import dk.naervaer.events.Reason;
import dk.naervaer.service.casefile.HeldDesk;
import dk.naervaer.service.casefile.HeldRecord;
import dk.naervaer.service.intake.RecordDeed.Outcome;
import dk.naervaer.service.platform.PlatformClock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the coordinator does about records that wait for something: sees them masked, mends the one
 * word that nobody knows, tries them again, or lets them go with a reason. Each act is noted.
 */
public final class HeldRecords {
  private final TransactionTemplate transaction;
  private final HeldDesk desk;
  private final ReleasePass release;
  private final Discards discards;
  private final PlatformClock clock;

  HeldRecords(
      TransactionTemplate transaction,
      HeldDesk desk,
      ReleasePass release,
      Discards discards,
      PlatformClock clock) {
    this.transaction = transaction;
    this.desk = desk;
    this.release = release;
    this.discards = discards;
    this.clock = clock;
  }

  /** One of them, masked; empty when it waits no longer. */
  public Optional<ShownRecord> see(String account, EventKey event) {
    Optional<HeldRecord> found = desk.find(event);
    found.ifPresent(_ -> desk.note(account, event, "seen"));
    return found.map(
        record ->
            new ShownRecord(
                record.message().employeeId(),
                record.reason(),
                field(record.reason()),
                Mask.of(record.message(), record.reason()),
                record.reason() == Reason.UNKNOWN_CODE
                    || record.reason() == Reason.UNKNOWN_WORK_UNIT));
  }

  private static String field(Reason reason) {
    return switch (reason) {
      case UNKNOWN_CODE -> "/type";
      case UNKNOWN_WORK_UNIT -> "/workUnit";
      default -> "/employmentId";
    };
  }

  /**
   * Puts another word in the place of the one nobody knows, and takes the record up.
   *
   * @param word a work unit, or a payroll code
   */
  public RecordDeed mend(String account, EventKey event, String word) {
    return about(event, record -> desk.mend(account, event, word) && takenUp(record));
  }

  /** Tries to take it up as it is. */
  public RecordDeed retry(String account, EventKey event) {
    return about(
        event,
        record -> {
          desk.note(account, event, "tried");
          return takenUp(record);
        });
  }

  private boolean takenUp(HeldRecord record) {
    release.run(record.message().employeeId());
    return true;
  }

  private RecordDeed about(EventKey event, Predicate<HeldRecord> deed) {
    HeldRecord record = desk.find(event).orElse(null);
    if (record == null) {
      return RecordDeed.unknown();
    }
    Outcome outcome =
        !deed.test(record)
            ? Outcome.NOT
            : desk.find(event).isPresent() ? Outcome.WAITS : Outcome.TAKEN;
    return new RecordDeed(outcome, record.message().employeeId());
  }

  /**
   * Lets it go for good, and tells payroll so.
   *
   * @param reason of {@link #reasons}
   */
  public RecordDeed discard(String account, EventKey event, String reason) {
    HeldRecord record = desk.find(event).orElse(null);
    if (record == null) {
      return RecordDeed.unknown();
    }
    Boolean done = transaction.execute(_ -> discarded(account, record, reason));
    return new RecordDeed(
        Boolean.TRUE.equals(done) ? Outcome.DISCARDED : Outcome.NOT, record.message().employeeId());
  }

  private boolean discarded(String account, HeldRecord record, String reason) {
    boolean done = desk.discard(account, record.event(), reason);
    if (done) {
      discards.tell(
          record.message().employeeId(),
          RecordKey.of(record.event()) + "/discarded",
          record.event(),
          record.reason(),
          clock.now());
    }
    return done;
  }

  /** Why a record can be let go. */
  public static List<String> reasons() {
    return HeldDesk.REASONS;
  }
}
