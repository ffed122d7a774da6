package dk.naervaer.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.events.Outcome;
import dk.naervaer.events.Reason;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataIntegrityViolationException;

/** A batch leaves all of its effects or none. */
class TakeBatchTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  static final Topics topics = ServersForTests.running().freshTopics();
  static LiveProgram program;

  private BatchesForTests batches;
  private TakeBatch takeBatch;

  @BeforeAll
  static void startWithoutReaders() {
    program =
        LiveProgram.start(
            database, topics, Instant.parse("2026-01-07T11:00:00Z"), "--naervaer.intake.workers=0");
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  private static final List<String> TABLES =
      List.of(
          "employee",
          "employment_version",
          "absence_version",
          "held_record",
          "advisory",
          "advisory_change",
          "intake_record",
          "intake_offset",
          "intake_remark",
          "refused_record");

  @BeforeEach
  void beginWithTheEmployment() {
    // Not truncated: that waits for whatever the program reads meanwhile, and the program for it.
    TABLES.forEach(table -> database.jdbc().sql("delete from " + table).update());
    batches = new BatchesForTests(topics, program.bean(InputTopics.class));
    takeBatch = program.bean(TakeBatch.class);
    IntakeStore store = program.bean(IntakeStore.class);
    store.restart(batches.place(Facts.employment("E1")), null, BatchesForTests.TOPIC_ID, 0);
    store.restart(batches.place(Facts.sick("E1", 1, DAY, null)), null, BatchesForTests.TOPIC_ID, 0);
    takeBatch.take(batches.batch(0, List.of(Facts.employment("E1"))));
  }

  @Test
  void aReaderThatWakesUpLateChangesNothing() {
    Batch batch = batches.batch(0, List.of(Facts.sick("E1", 1, DAY, null)));
    takeBatch.take(batch);
    Map<String, Long> before = rows();

    assertThatThrownBy(() -> takeBatch.take(batch)).isInstanceOf(PartitionLost.class);
    Batch other = batches.batch(0, List.of(Facts.sick("E1", 2, DAY, DAY)));
    assertThatThrownBy(() -> takeBatch.take(other)).isInstanceOf(PartitionLost.class);

    assertThat(rows()).isEqualTo(before).containsEntry("advisory", 1L);
  }

  @Test
  void aRecordThatCameBeforeIsADuplicateWhereverItStandsNow() {
    Batch batch = batches.batch(0, List.of(Facts.sick("E1", 1, DAY, null)));
    takeBatch.take(batch);
    Map<String, Long> before = rows();

    Incoming again = batch.records().getFirst();
    PartitionMove move = batch.moves().getFirst();
    takeBatch.take(
        new Batch(
            List.of(again, again),
            List.of(new PartitionMove(move.place(), move.topicId(), 1, 3, 0))));

    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void noNameIsUnsealedForARecordThatIsTaken() {
    database
        .jdbc()
        .sql("update employment_version set name = 'sealed:1:AAAA', mail = 'sealed:1:AAAA'")
        .update();

    takeBatch.take(batches.batch(0, List.of(Facts.sick("E1", 1, DAY, null))));

    assertThat(rows()).containsEntry("advisory", 1L);
  }

  @Test
  void theRecordThatTheProgramFailsOnIsFoundAndTheOthersAreTaken() {
    database
        .ownerJdbc()
        .sql("alter table absence_version add constraint planted check (absence_id <> 'A-E5')")
        .update();
    try {
      List<Facts.Pair> pairs = Facts.pairs(8, DAY);
      takeBatch.take(batches.batch(1, pairs.stream().map(Facts.Pair::employment).toList()));
      Batch batch = batches.batch(0, pairs.stream().map(Facts.Pair::absence).toList());
      assertThatThrownBy(() -> takeBatch.take(batch))
          .isInstanceOf(DataIntegrityViolationException.class);

      new BadRecordSearch(takeBatch).take(batch);

      assertThat(rows()).containsEntry("absence_version", 7L).containsEntry("intake_remark", 1L);
      assertThat(program.bean(IntakeRemarks.class).newest(1))
          .allMatch(remark -> remark.offset() == 5)
          .allMatch(remark -> remark.outcome() == Outcome.REFUSED)
          .allMatch(remark -> remark.reason() == Reason.SCHEMA);
      long refused = program.bean(RefusedRecords.class).waiting(1).getFirst().number();
      assertThat(program.bean(RefusedRecords.class).retry("P5", refused).outcome())
          .isEqualTo(RecordDeed.Outcome.WAITS);

      database.ownerJdbc().sql("alter table absence_version drop constraint planted").update();
      assertThat(program.bean(RefusedRecords.class).retry("P5", refused).outcome())
          .isEqualTo(RecordDeed.Outcome.TAKEN);
      assertThat(rows()).containsEntry("absence_version", 8L);
    } finally {
      database
          .ownerJdbc()
          .sql("alter table absence_version drop constraint if exists planted")
          .update();
    }
  }

  @Test
  void aRefusedRecordThatCannotBeKeptIsRefusedByItsPlaceAlone() {
    database
        .ownerJdbc()
        .sql("alter table refused_record add constraint planted check (record_key is null)")
        .update();
    try {
      Batch sound = batches.batch(0, List.of(Facts.sick("E1", 1, DAY, null)));
      Incoming bad = batches.unreadable(1, "E1");
      PartitionMove move = sound.moves().getFirst();

      new BadRecordSearch(takeBatch)
          .take(
              new Batch(
                  List.of(sound.records().getFirst(), bad),
                  List.of(new PartitionMove(move.place(), move.topicId(), 0, 2, 0))));

      assertThat(rows()).containsEntry("absence_version", 1L).containsEntry("intake_remark", 1L);
      assertThat(program.bean(RefusedRecords.class).waiting(2))
          .singleElement()
          .matches(refused -> refused.offset() == 1 && refused.reason() == Reason.NOT_JSON);
    } finally {
      database.ownerJdbc().sql("alter table refused_record drop constraint planted").update();
    }
  }

  @Test
  void aRevisionToldAgainWithOtherContentIsSettledByRuleAndShown() {
    takeBatch.take(
        batches.batch(
            0, List.of(Facts.sick("E1", 1, DAY, null), Facts.sick("E1", 1, DAY, DAY.plusDays(1)))));

    assertThat(program.bean(IntakeRemarks.class).newest(2))
        .singleElement()
        .matches(remark -> remark.reason() == Reason.REVISION_CONFLICT);
  }

  private static Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    for (String table :
        List.of(
            "absence_version", "advisory", "advisory_change", "intake_record", "intake_remark")) {
      rows.put(
          table, database.jdbc().sql("select count(*) from " + table).query(Long.class).single());
    }
    return rows;
  }
}
