package dk.naervaer.service.intake;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.Bounds;
import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.DeadLetters;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.events.Outcome;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.events.Reading;
import dk.naervaer.events.Reason;
import dk.naervaer.events.ReceiptMessage;
import dk.naervaer.service.casefile.Released;
import dk.naervaer.service.casefile.Taken;
import dk.naervaer.service.delivery.Outgoing;
import dk.naervaer.service.platform.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of the records of a batch: receipts, dead letters, remarks and counts. */
final class BatchReport {
  private final Topics topics;
  private final Function<Incoming, String> receiptIds;
  private final Instant now;
  private final List<Outgoing> messages = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final List<RefusedRecord> refused = new ArrayList<>();
  private final EventTally tally = new EventTally();

  /**
   * A report.
   *
   * @param receiptIds the CloudEvents id of a record's receipt, the same however often it is sent
   */
  BatchReport(Topics topics, Function<Incoming, String> receiptIds, Instant now) {
    this.topics = topics;
    this.receiptIds = receiptIds;
    this.now = now;
  }

  /** A report of what came by no partition: its receipts have names of their own. */
  static BatchReport ofNone(Topics topics, Instant now) {
    return new BatchReport(
        topics,
        incoming -> {
          throw new IllegalStateException(incoming + " came by no partition");
        },
        now);
  }

  /** A record that nobody can use. */
  void refused(Incoming incoming, Reading.Refused<?> refused) {
    refused(incoming, refused.event(), refused.reason(), refused.at());
  }

  /** A sound record that the program failed on. */
  void failed(Incoming incoming, EventKey event) {
    refused(incoming, event, Reason.SCHEMA, null);
  }

  private void refused(
      Incoming incoming, @Nullable EventKey event, Reason reason, @Nullable String field) {
    tally.add(EventTally.Stage.INTAKE, Outcome.REFUSED.word());
    remarks.add(Remark.on(incoming, now, event, Outcome.REFUSED, reason, field));
    refused.add(RefusedRecord.of(incoming, now, event, reason, field));
    messages.add(deadLetter(incoming, reason, field));
    receipt(incoming, event, null, Outcome.REFUSED, reason);
  }

  void duplicate(Incoming incoming, Reading.Read<? extends PayrollMessage> read) {
    tally.add(EventTally.Stage.INTAKE, Outcome.DUPLICATE.word());
    receipt(incoming, read.event(), read.message().employeeId(), Outcome.DUPLICATE, null);
  }

  void taken(Incoming incoming, Reading.Read<? extends PayrollMessage> read, Taken taken) {
    tally.add(EventTally.Stage.CASEFILE, taken.outcome().word());
    Reason reason = taken.reason();
    if (reason == Reason.REVISION_CONFLICT) {
      tally.add(EventTally.Stage.CASEFILE, "conflict");
      remarks.add(Remark.on(incoming, now, read.event(), taken.outcome(), reason, null));
    }
    if (taken.outcome() == Outcome.ACCEPTED && read.message() instanceof AbsenceMessage absence) {
      tally.addLag(absence.registeredAt(), now);
    }
    receipt(incoming, read.event(), read.message().employeeId(), taken.outcome(), reason);
  }

  /** A held record that was taken up. */
  void released(Released released) {
    tally.add(EventTally.Stage.CASEFILE, "released");
    EventKey event = released.record().event();
    messages.add(
        receipt(
            released.record().message().employeeId(),
            RecordKey.of(event) + "/released",
            new ReceiptMessage(
                event.source(),
                event.id(),
                released.taken().outcome(),
                released.taken().reason())));
  }

  /**
   * Somebody let a held or refused record go for good.
   *
   * @param id of the receipt
   */
  void discarded(@Nullable String employeeId, String id, @Nullable EventKey event, Reason reason) {
    tally.add(EventTally.Stage.INTAKE, "discarded");
    messages.add(
        receipt(
            employeeId,
            id,
            new ReceiptMessage(
                event == null ? null : event.source(),
                event == null ? null : event.id(),
                Outcome.REFUSED,
                reason)));
  }

  private void receipt(
      Incoming incoming,
      @Nullable EventKey event,
      @Nullable String employeeId,
      Outcome outcome,
      @Nullable Reason reason) {
    tally.add(EventTally.Stage.INTAKE, "received");
    messages.add(
        receipt(
            employeeId,
            receiptIds.apply(incoming),
            new ReceiptMessage(
                event == null ? null : event.source(),
                event == null ? null : event.id(),
                outcome,
                reason)));
  }

  private Outgoing receipt(@Nullable String employeeId, String id, ReceiptMessage receipt) {
    return Outgoing.event(
        employeeId, topics.receipt(), id, CloudEvents.RECEIPT, now, MessageWriter.json(receipt));
  }

  private Outgoing deadLetter(Incoming incoming, Reason reason, @Nullable String field) {
    var record = incoming.record();
    return new Outgoing(
        about(record.key()),
        topics.deadLetters(record.topic()),
        record.key(),
        DeadLetters.headers(reason, field, record.topic(), record.partition(), record.offset()),
        record.value());
  }

  // Whoever it may be about: of a key that is no employee's id no more than an id is long.
  private static String about(byte @Nullable [] key) {
    return key == null
        ? ""
        : new String(key, 0, Math.min(key.length, Bounds.LONGEST_ID), StandardCharsets.ISO_8859_1);
  }

  List<Outgoing> messages() {
    return messages;
  }

  List<RefusedRecord> refused() {
    return refused;
  }

  List<Remark> remarks() {
    return remarks;
  }

  EventTally tally() {
    return tally;
  }
}
