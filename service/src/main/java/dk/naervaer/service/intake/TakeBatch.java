package dk.naervaer.service.intake;

import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.events.Reading;
import dk.naervaer.service.casefile.CaseDesk;
import dk.naervaer.service.casefile.OpenFiles;
import dk.naervaer.service.delivery.Outbox;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.platform.sql.AfterCommit;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.springframework.transaction.support.TransactionTemplate;

/** Works a batch through: all of it and the offsets in one transaction, or nothing. */
final class TakeBatch {
  private final TransactionTemplate transaction;
  private final IntakeStore store;
  private final RefusedStore refused;
  private final CaseDesk desk;
  private final Outbox outbox;
  private final PlatformClock clock;
  private final Topics topics;
  private final EventCounts counts;

  TakeBatch(
      TransactionTemplate transaction,
      IntakeStore store,
      RefusedStore refused,
      CaseDesk desk,
      Outbox outbox,
      PlatformClock clock,
      Topics topics,
      EventCounts counts) {
    this.transaction = transaction;
    this.store = store;
    this.refused = refused;
    this.desk = desk;
    this.outbox = outbox;
    this.clock = clock;
    this.topics = topics;
    this.counts = counts;
  }

  /**
   * Takes a batch.
   *
   * @throws PartitionLost when somebody else has worked on one of its partitions; nothing is done
   */
  void take(Batch batch) {
    transaction.executeWithoutResult(
        _ -> {
          store.move(batch.moves());
          Instant now = clock.now();
          work(batch, report(batch, now), now);
        });
  }

  /**
   * Takes a record that was refused once and is sound now.
   *
   * @param receiptId CloudEvents id of its receipt
   */
  void again(Incoming sound, String receiptId) {
    transaction.executeWithoutResult(
        _ -> {
          Instant now = clock.now();
          work(
              new Batch(List.of(sound), List.of()),
              new BatchReport(topics, _ -> receiptId, now),
              now);
        });
  }

  /** Refuses the one record of a batch that the program fails on, so that the others can go on. */
  void refuse(Batch batch) {
    transaction.executeWithoutResult(_ -> refuseSingle(batch));
  }

  private void work(Batch batch, BatchReport report, Instant now) {
    Map<UUID, Incoming> fresh = fresh(batch, report);
    Set<String> employees = new TreeSet<>();
    Set<String> employments = new TreeSet<>();
    for (Incoming incoming : fresh.values()) {
      PayrollMessage message = read(incoming).message();
      employees.add(message.employeeId());
      if (message instanceof EmploymentMessage) {
        employments.add(message.employmentId());
      }
    }
    if (!employees.isEmpty()) {
      OpenFiles files = desk.open(employees, employments, now);
      for (Incoming incoming : fresh.values()) {
        Reading.Read<? extends PayrollMessage> read = read(incoming);
        report.taken(incoming, read, files.take(read.event(), read.message()));
      }
      files.release().forEach(report::released);
      desk.settleNews(files);
    }
    finish(report, now);
  }

  /** The sound records that were never seen before; of those that come twice the first. */
  private Map<UUID, Incoming> fresh(Batch batch, BatchReport report) {
    Map<UUID, Incoming> sound = new LinkedHashMap<>();
    for (Incoming incoming : batch.records()) {
      switch (incoming.reading()) {
        case Reading.Refused<? extends PayrollMessage> refused -> report.refused(incoming, refused);
        case Reading.Read<? extends PayrollMessage> read -> {
          if (sound.putIfAbsent(RecordKey.of(read.event()), incoming) != null) {
            report.duplicate(incoming, read);
          }
        }
      }
    }
    Set<UUID> seen = new HashSet<>(sound.keySet());
    seen.removeAll(store.addKeys(sound.keySet()));
    for (UUID key : seen) {
      Incoming incoming = Objects.requireNonNull(sound.remove(key));
      report.duplicate(incoming, read(incoming));
    }
    return sound;
  }

  private void refuseSingle(Batch batch) {
    Instant now = clock.now();
    store.move(batch.moves());
    BatchReport report = report(batch, now);
    Incoming incoming = batch.records().getFirst();
    switch (incoming.reading()) {
      case Reading.Refused<? extends PayrollMessage> refused -> report.refused(incoming, refused);
      case Reading.Read<? extends PayrollMessage> read -> report.failed(incoming, read.event());
    }
    finish(report, now);
  }

  private BatchReport report(Batch batch, Instant now) {
    Map<TopicPartition, UUID> topicIds = new HashMap<>();
    batch.moves().forEach(move -> topicIds.put(move.place(), move.topicId()));
    return new BatchReport(
        topics,
        incoming ->
            topicIds.get(incoming.place())
                + "/"
                + incoming.record().partition()
                + "/"
                + incoming.offset(),
        now);
  }

  private void finish(BatchReport report, Instant now) {
    store.add(report.remarks());
    refused.add(report.refused());
    outbox.post(report.messages(), now);
    AfterCommit.run(() -> counts.count(report.tally()));
  }

  private static Reading.Read<? extends PayrollMessage> read(Incoming incoming) {
    return (Reading.Read<? extends PayrollMessage>) incoming.reading();
  }
}
