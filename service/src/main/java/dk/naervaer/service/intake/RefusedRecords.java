package dk.naervaer.service.intake;

import dk.naervaer.events.PayrollMessage;
import dk.naervaer.events.Reading;
import dk.naervaer.service.casefile.HeldDesk;
import dk.naervaer.service.casefile.RecordAct;
import dk.naervaer.service.intake.RecordDeed.Outcome;
import dk.naervaer.service.platform.PlatformClock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the coordinator does about refused records: sees them masked, mends what is at fault, tries
 * them again, or lets them go with a reason. Each act is noted. The record is locked first, so it
 * is settled once, however many try.
 */
public final class RefusedRecords {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedRecords.class);

  private final TransactionTemplate transaction;
  private final RefusedStore store;
  private final TakeBatch takeBatch;
  private final InputTopics inputs;
  private final HeldDesk held;
  private final Discards discards;
  private final PlatformClock clock;

  RefusedRecords(
      TransactionTemplate transaction,
      RefusedStore store,
      TakeBatch takeBatch,
      InputTopics inputs,
      HeldDesk held,
      Discards discards,
      PlatformClock clock) {
    this.transaction = transaction;
    this.store = store;
    this.takeBatch = takeBatch;
    this.inputs = inputs;
    this.held = held;
    this.discards = discards;
    this.clock = clock;
  }

  /** Those that wait, the oldest first. */
  public List<Refused> waiting(int most) {
    return store.oldest(most);
  }

  /** Numbers of those that have waited since before an instant, but for these employees. */
  List<Long> waitingSince(Instant before, Set<String> but) {
    return store.before(before).stream()
        .filter(
            record -> {
              String employee = RefusedContent.of(record).employeeId();
              return employee == null || !but.contains(employee);
            })
        .map(RefusedRecord::number)
        .toList();
  }

  /** How many wait. */
  public long count() {
    return store.count();
  }

  /** What was last done about any. */
  public List<RecordAct> acts(int most) {
    return store.newestActs(most);
  }

  /** One of them, masked; empty when it is settled. */
  public Optional<ShownRecord> see(String account, long number) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              Optional<RefusedRecord> found = store.lock(number);
              found.ifPresent(record -> note(account, record, "seen", null));
              return found.map(RefusedRecords::shown);
            }));
  }

  private static ShownRecord shown(RefusedRecord record) {
    RefusedContent content = RefusedContent.of(record);
    return new ShownRecord(
        content.employeeId(),
        record.reason(),
        record.field(),
        Mask.of(record),
        content.isMendable());
  }

  /**
   * Puts another word where the fault is, and tries the record again; where that leads to another
   * fault, the mended record waits with it.
   *
   * @param word what should stand there; empty for nothing. A key is taken from the content
   */
  public RecordDeed mend(String account, long number, String word) {
    RecordDeed mended = about(number, record -> mended(account, record, word));
    return mended.outcome() == Outcome.WAITS ? tried(number) : mended;
  }

  private Outcome mended(String account, RefusedRecord record, String word) {
    RefusedRecord mended =
        isRead(record) ? RefusedContent.of(record).mended(word, inputs).orElse(null) : null;
    if (mended == null) {
      return Outcome.NOT;
    }
    store.mend(mended);
    note(account, record, "mended", record.field() == null ? "key" : record.field());
    return Outcome.WAITS;
  }

  /** Reads it again as it is: the program or its settings may be others by now. */
  public RecordDeed retry(String account, long number) {
    RecordDeed noted =
        about(
            number,
            record -> {
              note(account, record, "tried", null);
              return isRead(record) ? Outcome.WAITS : Outcome.NOT;
            });
    return noted.outcome() == Outcome.WAITS ? tried(number) : noted;
  }

  // Noted before, so that the act stays when the program fails on the record once more.
  private RecordDeed tried(long number) {
    try {
      return about(number, this::taken);
    } catch (RuntimeException e) {
      if (Outage.isOne(e)) {
        throw e;
      }
      LOG.error("The program fails on refused record {}: {}", number, e.getClass().getName());
      return about(number, _ -> Outcome.WAITS);
    }
  }

  private Outcome taken(RefusedRecord record) {
    Incoming again = record.again(inputs);
    return switch (again.reading()) {
      case Reading.Refused<? extends PayrollMessage> refused -> {
        store.tried(record.number(), refused);
        yield Outcome.WAITS;
      }
      case Reading.Read<? extends PayrollMessage> read -> {
        takeBatch.again(again, "refused/" + record.number() + "/" + record.tries());
        store.delete(record.number());
        yield held.find(read.event()).isPresent() ? Outcome.WAITS : Outcome.TAKEN;
      }
    };
  }

  /**
   * Lets it go for good, and tells payroll so.
   *
   * @param reason of {@link HeldRecords#reasons}
   */
  public RecordDeed discard(String account, long number, String reason) {
    return about(
        number,
        record -> {
          if (!HeldDesk.REASONS.contains(reason)) {
            return Outcome.NOT;
          }
          store.delete(number);
          note(account, record, "discarded", reason);
          discards.tell(
              RefusedContent.of(record).employeeId(),
              "refused/" + number + "/discarded",
              record.event(),
              record.reason(),
              clock.now());
          return Outcome.DISCARDED;
        });
  }

  private RecordDeed about(long number, Function<RefusedRecord, Outcome> deed) {
    return Objects.requireNonNull(
        transaction.execute(
            _ ->
                store
                    .lock(number)
                    .map(
                        record ->
                            new RecordDeed(
                                deed.apply(record), RefusedContent.of(record).employeeId()))
                    .orElseGet(RecordDeed::unknown)));
  }

  /** False when it came by a topic that is no longer read. */
  private boolean isRead(RefusedRecord record) {
    return inputs.names().contains(record.topic());
  }

  private void note(String account, RefusedRecord record, String act, @Nullable String word) {
    store.note(record.number(), new RecordAct(clock.now(), account, act, word));
  }
}
