package dk.naervaer.service.intake;

import dk.naervaer.service.casefile.CaseDesk;
import dk.naervaer.service.casefile.OpenFiles;
import dk.naervaer.service.delivery.Outbox;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.platform.sql.AfterCommit;
import java.time.Instant;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes up held records whose missing piece has come with the settings files: a work unit or a code
 * that is known now.
 */
public final class ReleasePass {
  private static final int AT_ONCE = 500;

  private final TransactionTemplate transaction;
  private final CaseDesk desk;
  private final Outbox outbox;
  private final PlatformClock clock;
  private final Topics topics;
  private final EventCounts counts;

  ReleasePass(
      TransactionTemplate transaction,
      CaseDesk desk,
      Outbox outbox,
      PlatformClock clock,
      Topics topics,
      EventCounts counts) {
    this.transaction = transaction;
    this.desk = desk;
    this.outbox = outbox;
    this.clock = clock;
    this.topics = topics;
    this.counts = counts;
  }

  /** Goes through everybody about whom something is held. */
  public void run() {
    String after = "";
    List<String> some = desk.withHeldRecords(after, AT_ONCE);
    while (!some.isEmpty()) {
      List<String> employees = some;
      transaction.executeWithoutResult(_ -> release(employees));
      after = employees.getLast();
      some = desk.withHeldRecords(after, AT_ONCE);
    }
  }

  /** The same for one employee alone. */
  public void run(String employee) {
    transaction.executeWithoutResult(_ -> release(List.of(employee)));
  }

  private void release(List<String> employees) {
    Instant now = clock.now();
    OpenFiles files = desk.open(employees, now);
    BatchReport report = BatchReport.ofNone(topics, now);
    files.release().forEach(report::released);
    desk.settleNews(files);
    outbox.post(report.messages(), now);
    AfterCommit.run(() -> counts.count(report.tally()));
  }
}
