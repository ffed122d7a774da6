package dk.naervaer.service.intake;

import static dk.naervaer.service.testing.TopicForTests.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.DeadLetters;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.events.Reason;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import dk.naervaer.service.testing.TopicForTests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What nobody can use is refused with its reason, kept as it came, and stops nothing. */
class BadInputTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final String GOOD = MessageWriter.json(Facts.sick("E1", 1, DAY, null));
  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  static final Topics topics = ServersForTests.running().freshTopics();

  private record Bad(Reason reason, byte @Nullable [] key, byte @Nullable [] value, String type) {}

  @Test
  void everyKindOfBadRecordBecomesADeadLetterWithItsReasonAndTheNextOneIsTaken() {
    List<Bad> bad = bad();
    try (LiveProgram program =
            LiveProgram.start(database, topics, Instant.parse("2026-01-05T11:00:00Z"));
        PayrollForTests payroll = new PayrollForTests(topics)) {
      payroll.publish(Facts.employment("E1"));
      for (int i = 0; i < bad.size(); i++) {
        Bad one = bad.get(i);
        payroll.publish(topics.absence(), one.key(), one.value(), headers("bad-" + i, one.type()));
      }
      payroll.publish("good", topics.absence(), "E1", GOOD);
      payroll.flush();
      program.settle();

      List<ConsumerRecord<byte[], byte[]>> letters =
          TopicForTests.records(topics.deadLetters(topics.absence()));
      assertThat(letters).hasSameSizeAs(bad);
      bad.forEach(one -> assertThat(letters).anyMatch(letter -> isOf(letter, one)));
      assertThat(letters).allSatisfy(BadInputTest::saysNothingOfThePerson);
      assertThat(program.bean(IntakeRemarks.class).newest(100)).hasSameSizeAs(bad);
      assertThat(rows("absence_version")).isEqualTo(1);
      assertThat(receipts("refused")).isEqualTo(bad.size());
      assertThat(receipts("accepted")).isEqualTo(2);
    }
  }

  private static List<Bad> bad() {
    List<Bad> bad = new ArrayList<>();
    bad.add(bad(Reason.NOT_JSON, "{"));
    bad.add(bad(Reason.NOT_JSON, new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}));
    bad.add(bad(Reason.SCHEMA, GOOD.replace("\"revision\":1", "\"revision\":\"1\"")));
    bad.add(bad(Reason.SCHEMA, GOOD.replace("\"revision\":1", "\"revision\":0")));
    bad.add(bad(Reason.SCHEMA, GOOD.replace("\"employeeId\":\"E1\",", "")));
    bad.add(bad(Reason.DATES, GOOD.replace("\"lastDay\":null", "\"lastDay\":\"2026-01-04\"")));
    bad.add(bad(Reason.DATES, GOOD.replace("2026-01-05\"", "9999-01-05\"")));
    bad.add(bad(Reason.TOO_LARGE, "{\"x\":".repeat(2_000) + "1" + "}".repeat(2_000)));
    bad.add(bad(Reason.TOO_LARGE, "[" + "1,".repeat(TEN_MEGABYTES / 2) + "1]"));
    bad.add(new Bad(Reason.TOMBSTONE, "E1".getBytes(UTF_8), null, CloudEvents.ABSENCE));
    bad.add(new Bad(Reason.KEY, null, GOOD.getBytes(UTF_8), CloudEvents.ABSENCE));
    bad.add(new Bad(Reason.KEY, "E2".getBytes(UTF_8), GOOD.getBytes(UTF_8), CloudEvents.ABSENCE));
    // Longer than some forms of text can be, and larger than a topic takes.
    bad.add(new Bad(Reason.KEY, new byte[100_000], GOOD.getBytes(UTF_8), CloudEvents.ABSENCE));
    bad.add(
        new Bad(
            Reason.VERSION,
            "E1".getBytes(UTF_8),
            GOOD.getBytes(UTF_8),
            "dk.naervaer.payroll.absence.v2"));
    return bad;
  }

  private static Bad bad(Reason reason, String value) {
    return bad(reason, value.getBytes(UTF_8));
  }

  private static Bad bad(Reason reason, byte[] value) {
    return new Bad(reason, "E1".getBytes(UTF_8), value, CloudEvents.ABSENCE);
  }

  private static Map<String, byte[]> headers(String id, String type) {
    return CloudEvents.headers(new EventKey(PayrollForTests.SOURCE, id), type, Instant.EPOCH);
  }

  private static boolean isOf(ConsumerRecord<byte[], byte[]> letter, Bad bad) {
    return bad.reason().name().equals(header(letter, DeadLetters.REASON))
        && Objects.deepEquals(letter.key(), bad.key())
        && Objects.deepEquals(letter.value(), bad.value());
  }

  private static void saysNothingOfThePerson(ConsumerRecord<byte[], byte[]> letter) {
    assertThat(letter.headers())
        .allSatisfy(header -> assertThat(new String(header.value(), UTF_8)).doesNotContain("E1"));
    assertThat(header(letter, DeadLetters.RECORD)).startsWith(topics.absence() + "/");
  }

  private static long receipts(String outcome) {
    return TopicForTests.records(topics.receipt()).stream()
        .filter(receipt -> TopicForTests.text(receipt).contains("\"" + outcome + "\""))
        .count();
  }

  private static long rows(String table) {
    return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }
}
