package dk.naervaer.service.intake;

import dk.naervaer.events.EventKey;
import dk.naervaer.events.Reason;
import dk.naervaer.service.delivery.Outbox;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.platform.sql.AfterCommit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells payroll that somebody let a record go for good: refused, and why it had to wait. */
record Discards(Outbox outbox, Topics topics, EventCounts counts) {

  /** Writes the receipt into the running transaction. */
  void tell(
      @Nullable String employeeId,
      String receiptId,
      @Nullable EventKey event,
      Reason reason,
      Instant now) {
    BatchReport report = BatchReport.ofNone(topics, now);
    report.discarded(employeeId, receiptId, event, reason);
    outbox.post(report.messages(), now);
    AfterCommit.run(() -> counts.count(report.tally()));
  }
}
