package dk.naervaer.service.casefile;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.events.Reason;
import dk.naervaer.service.platform.PlatformClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do about held records: see, mend the one word that nobody knows, or discard with a
 * reason. Each act is noted with who did it. Taking one up again is intake's affair.
 */
public final class HeldDesk {
  /** Why a record is discarded. */
  public static final List<String> REASONS =
      List.of("sent-again", "sent-by-mistake", "not-this-municipality", "too-old");

  private final TransactionTemplate transaction;
  private final CaseDesk desk;
  private final HeldStore held;
  private final HeldActStore acts;
  private final PlatformClock clock;

  HeldDesk(
      TransactionTemplate transaction,
      CaseDesk desk,
      HeldStore held,
      HeldActStore acts,
      PlatformClock clock) {
    this.transaction = transaction;
    this.desk = desk;
    this.held = held;
    this.acts = acts;
    this.clock = clock;
  }

  /** One of the records that wait. */
  public Optional<HeldRecord> find(EventKey event) {
    return held.find(event);
  }

  /** Those that have waited since before an instant, the oldest first. */
  public List<HeldRecord> waitingSince(Instant before) {
    return held.before(before);
  }

  /** The newest acts. */
  public List<RecordAct> acts(int most) {
    return acts.newest(most);
  }

  /** Notes an act that changes nothing here. */
  public void note(String account, EventKey event, String act) {
    transaction.executeWithoutResult(
        _ -> acts.add(event, new RecordAct(clock.now(), account, act, null)));
  }

  /**
   * Puts another word in the place of the one nobody knows; it is not taken up by this.
   *
   * @param word a work unit, or a payroll code
   * @return false when it no longer waits, or waits for something else than a word
   */
  public boolean mend(String account, EventKey event, String word) {
    return about(
        event,
        record -> {
          PayrollMessage mended = mended(record, word);
          if (mended == null) {
            return false;
          }
          held.mend(new HeldRecord(event, mended, record.reason(), record.heldAt()));
          String member = record.reason() == Reason.UNKNOWN_CODE ? "type" : "workUnit";
          acts.add(event, new RecordAct(clock.now(), account, "mended", member));
          return true;
        });
  }

  private static @Nullable PayrollMessage mended(HeldRecord record, String word) {
    return switch (record.message()) {
      case EmploymentMessage it when record.reason() == Reason.UNKNOWN_WORK_UNIT ->
          new EmploymentMessage(
              it.employeeId(),
              it.employmentId(),
              it.revision(),
              it.validFrom(),
              word,
              it.name(),
              it.hiredOn(),
              it.leftOn(),
              it.weeklyHours(),
              it.residenceMunicipality(),
              it.leaderId(),
              it.contact(),
              it.noContact());
      case AbsenceMessage it when record.reason() == Reason.UNKNOWN_CODE ->
          new AbsenceMessage(
              it.absenceId(),
              it.revision(),
              it.employeeId(),
              it.employmentId(),
              word,
              it.firstDay(),
              it.lastDay(),
              it.degrees(),
              it.status(),
              it.registeredAt());
      default -> null;
    };
  }

  /**
   * Lets a record go for good.
   *
   * @param reason of {@link #REASONS}
   * @return false when it no longer waits, or the reason is none
   */
  public boolean discard(String account, EventKey event, String reason) {
    return REASONS.contains(reason)
        && about(
            event,
            record -> {
              held.delete(List.of(record));
              acts.add(event, new RecordAct(clock.now(), account, "discarded", reason));
              return true;
            });
  }

  private interface Deed {
    boolean on(HeldRecord record);
  }

  // Whoever takes it up meanwhile has the employee locked: so it is looked for once that is ours.
  private boolean about(EventKey event, Deed deed) {
    return Boolean.TRUE.equals(
        transaction.execute(
            _ -> {
              Optional<HeldRecord> seen = held.find(event);
              seen.ifPresent(
                  record -> desk.open(List.of(record.message().employeeId()), clock.now()));
              return seen.flatMap(_ -> held.find(event)).map(deed::on).orElse(false);
            }));
  }
}
