package dk.naervaer.service.retention;

import dk.naervaer.config.Retention;
import dk.naervaer.service.access.EmployeeAccounts;
import dk.naervaer.service.accesslog.AccessLog;
import dk.naervaer.service.advisory.OldAdvisories;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.ClosedUntil;
import dk.naervaer.service.casefile.OldFacts;
import dk.naervaer.service.delivery.MailOutbox;
import dk.naervaer.service.inbox.OldItems;
import dk.naervaer.service.intake.OldRecords;
import dk.naervaer.service.intake.OldTopicRecords;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.sql.OnBehalf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets go of what is kept no longer, or tells what would go; keeps holds and proofs. */
public final class RetentionDesk {
  private static final int AT_ONCE = 200;
  private static final int MOST_PROOFS = 200;

  private final RetentionStore store;
  private final OldFacts facts;
  private final OldAdvisories advisories;
  private final OldItems items;
  private final MailOutbox mails;
  private final OldRecords records;
  private final OldTopicRecords topicRecords;
  private final EmployeeAccounts accounts;
  private final AccessLog accesses;
  private final BookInForce book;
  private final PlatformClock clock;
  private final TransactionTemplate transaction;

  RetentionDesk(
      RetentionStore store,
      OldFacts facts,
      OldAdvisories advisories,
      OldItems items,
      MailOutbox mails,
      OldRecords records,
      OldTopicRecords topicRecords,
      EmployeeAccounts accounts,
      AccessLog accesses,
      BookInForce book,
      PlatformClock clock,
      TransactionTemplate transaction) {
    this.store = store;
    this.facts = facts;
    this.advisories = advisories;
    this.items = items;
    this.mails = mails;
    this.records = records;
    this.topicRecords = topicRecords;
    this.accounts = accounts;
    this.accesses = accesses;
    this.book = book;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** What would go today; nothing does. */
  public List<Gone> dryRun() {
    return OnBehalf.theProgram(() -> run(false));
  }

  /** Lets it go, and proves it. */
  void letGo() {
    run(true);
  }

  // A dry run does the very same, and takes it back.
  private List<Gone> run(boolean forGood) {
    LocalDate today = clock.today();
    Instant at = clock.now();
    Retention kept = book.current().configuration().retention();
    Counts all = new Counts();
    LocalDate oldFacts = today.minusMonths(kept.facts());
    LocalDate leavers = today.minusMonths(kept.leavers());
    List<String> employees = facts.endedBefore(oldFacts.isAfter(leavers) ? oldFacts : leavers);
    for (int from = 0; from < employees.size(); from += AT_ONCE) {
      List<String> some = employees.subList(from, Math.min(from + AT_ONCE, employees.size()));
      all.add(part(forGood, at, counts -> letGo(some, oldFacts, leavers, today, counts)));
    }
    all.add(part(forGood, at, counts -> letGoWritten(kept, today, counts)));
    LocalDate sent = today.minusMonths(kept.records());
    OldTopicRecords.Cut cut = topicRecords.before(startOf(sent));
    all.add(part(forGood, at, counts -> counts.add("topic-record", sent, cut.records())));
    if (forGood) {
      cut.letGo();
    }
    return all.told();
  }

  // A part goes with its proof, so that nothing is gone unproven, whenever the program is killed.
  private List<Gone> part(boolean forGood, Instant at, Consumer<Counts> work) {
    return Objects.requireNonNull(
        transaction.execute(
            begun -> {
              Counts counts = new Counts();
              work.accept(counts);
              if (forGood) {
                store.prove(counts.told(), at);
              } else {
                begun.setRollbackOnly();
              }
              return counts.told();
            }));
  }

  private void letGo(
      List<String> some, LocalDate oldFacts, LocalDate leavers, LocalDate today, Counts counts) {
    Set<String> held = held();
    List<String> free = some.stream().filter(one -> !held.contains(one)).toList();
    List<ClosedUntil> closed = facts.closed(free, oldFacts, today);
    facts.letGo(closed).forEach((kind, rows) -> counts.add(kind, oldFacts, rows));
    List<UUID> gone =
        advisories.letGo(
            closed.stream()
                .map(
                    one ->
                        new OldAdvisories.Closed(one.employeeId(), one.employmentId(), one.until()))
                .toList());
    counts.add("advisory", oldFacts, gone.size());
    counts.add("item", oldFacts, items.letGo(gone));
    counts.add("talk", oldFacts, items.letGoTalks(talks(closed)));
    List<String> forgotten = facts.letGoLeavers(facts.closed(free, leavers, today));
    items.forget(forgotten);
    forgotten.forEach(accounts::close);
    counts.add("leaver", leavers, forgotten.size());
  }

  private static List<OldItems.Talks> talks(List<ClosedUntil> closed) {
    return closed.stream().map(one -> new OldItems.Talks(one.employmentId(), one.until())).toList();
  }

  private void letGoWritten(Retention kept, LocalDate today, Counts counts) {
    LocalDate mailed = today.minusMonths(kept.mails());
    counts.add("mail", mailed, mails.letGo(startOf(mailed), held()));
    LocalDate noticed = today.minusMonths(kept.notices());
    counts.add("notice", noticed, items.letGoNotices(startOf(noticed), held()));
    LocalDate sent = today.minusMonths(kept.records());
    counts.add("record", sent, records.letGo(startOf(sent), held()));
    LocalDate seen = today.minusMonths(kept.accesses());
    counts.add("access", seen, accesses.letGo(startOf(seen), held()));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(CopenhagenTime.ZONE).toInstant();
  }

  private Set<String> held() {
    return store.holds().stream().map(Hold::employeeId).collect(Collectors.toSet());
  }

  /** Rows by kind, and the day each kind was asked by. */
  private static final class Counts {
    private final Map<String, Gone> byKind = new TreeMap<>();

    void add(List<Gone> gone) {
      gone.forEach(one -> add(one.kind(), one.before(), one.rows()));
    }

    void add(String kind, LocalDate before, long rows) {
      if (rows > 0) {
        byKind.merge(
            kind,
            new Gone(null, kind, before, rows),
            (a, b) -> new Gone(null, kind, before, a.rows() + b.rows()));
      }
    }

    List<Gone> told() {
      return new ArrayList<>(byKind.values());
    }
  }

  // ---- holds and proofs

  /** Whose data stay. */
  public Collection<Hold> holds() {
    return store.holds();
  }

  /**
   * Lets somebody's data stay from now on.
   *
   * @param word one of {@link Hold#WORDS}
   * @return false when nothing is kept about such an employee: whoever mistypes would else believe
   *     that the right one's data stay
   */
  public boolean hold(String account, String employeeId, String word) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              boolean known = facts.keepsAnythingOf(employeeId);
              if (known) {
                store.hold(new Hold(employeeId, word, account, clock.now()));
              }
              return known;
            }));
  }

  /** Ends it; false when there was none. */
  public boolean release(String employeeId) {
    return Objects.requireNonNull(transaction.execute(_ -> store.release(employeeId)));
  }

  /** What has gone, the newest first. */
  public List<Gone> proofs() {
    return store.proofs(MOST_PROOFS);
  }
}
