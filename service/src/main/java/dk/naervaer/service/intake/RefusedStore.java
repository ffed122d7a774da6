package dk.naervaer.service.intake;

import dk.naervaer.events.EventKey;
import dk.naervaer.events.Reading;
import dk.naervaer.events.Reason;
import dk.naervaer.service.casefile.RecordAct;
import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import dk.naervaer.service.platform.sql.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of refused records and of what was done about them. */
final class RefusedStore {
  private static final String INSERT =
      """
      insert into refused_record
        (at, topic, partition, "offset", source, event_id, reason, field, record_key, value, headers)
      select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;
  private final Seal seal;

  RefusedStore(JdbcClient jdbc, Seal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  void add(List<RefusedRecord> records) {
    if (!records.isEmpty()) {
      jdbc.sql(INSERT)
          .params(
              Columns.of(records)
                  .instant(RefusedRecord::at)
                  .text(RefusedRecord::topic)
                  .number(RefusedRecord::partition)
                  .bigNumber(RefusedRecord::offset)
                  .text(row -> row.event() == null ? null : row.event().source())
                  .text(row -> row.event() == null ? null : row.event().id())
                  .text(row -> row.reason().name())
                  .text(RefusedRecord::field)
                  .optionalBytes(RefusedRecord::key)
                  .optionalBytes(row -> seal.close(row.value()))
                  .text(row -> written(row.headers()))
                  .list())
          .update();
    }
  }

  /** Locks it for the running transaction; empty when it is settled. */
  Optional<RefusedRecord> lock(long number) {
    return jdbc.sql("select * from refused_record where number = ? for update")
        .param(number)
        .query((row, _) -> refused(row))
        .optional();
  }

  /** Those that have waited longest, without their content. */
  List<Refused> oldest(int most) {
    return jdbc.sql(
            """
            select number, at, topic, partition, "offset", source, event_id, reason, field
            from refused_record order by number limit ?
            """)
        .param(most)
        .query(
            (row, _) ->
                new Refused(
                    row.getLong("number"),
                    Cells.instant(row, "at"),
                    row.getString("topic"),
                    row.getInt("partition"),
                    row.getLong("offset"),
                    row.getString("source"),
                    row.getString("event_id"),
                    Reason.valueOf(row.getString("reason")),
                    row.getString("field")))
        .list();
  }

  /** Those refused before an instant, with their content. */
  List<RefusedRecord> before(Instant instant) {
    return jdbc.sql("select * from refused_record where at < ?::timestamptz order by number")
        .param(instant.toString())
        .query((row, _) -> refused(row))
        .list();
  }

  long count() {
    return jdbc.sql("select count(*) from refused_record").query(Long.class).single();
  }

  /** Writes other content of the same record. */
  void mend(RefusedRecord record) {
    jdbc.sql(
            """
            update refused_record set record_key = :key, value = :value, headers = :headers
            where number = :number
            """)
        .param("key", record.key(), Types.BINARY)
        .param("value", seal.close(record.value()), Types.BINARY)
        .param("headers", written(record.headers()))
        .param("number", record.number())
        .update();
  }

  /** It was tried, and reading it ends somewhere else now, or where it did. */
  void tried(long number, Reading.Refused<?> refused) {
    jdbc.sql(
            """
            update refused_record set tries = tries + 1, reason = :reason, field = :field
            where number = :number
            """)
        .param("reason", refused.reason().name())
        .param("field", refused.at())
        .param("number", number)
        .update();
  }

  void delete(long number) {
    jdbc.sql("delete from refused_record where number = ?").param(number).update();
  }

  void note(long record, RecordAct act) {
    jdbc.sql(
            """
            insert into refused_act (at, account, record, act, word)
            values (:at, :account, :record, :act, :word)
            """)
        .param("at", act.at().atOffset(ZoneOffset.UTC))
        .param("account", act.account())
        .param("record", record)
        .param("act", act.act())
        .param("word", act.word())
        .update();
  }

  List<RecordAct> newestActs(int most) {
    return jdbc.sql("select * from refused_act order by number desc limit ?")
        .param(most)
        .query(
            (row, _) ->
                new RecordAct(
                    Cells.instant(row, "at"),
                    row.getString("account"),
                    row.getString("act"),
                    row.getString("word")))
        .list();
  }

  private RefusedRecord refused(ResultSet row) throws SQLException {
    String source = row.getString("source");
    return new RefusedRecord(
        row.getLong("number"),
        Cells.instant(row, "at"),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("offset"),
        source == null ? null : new EventKey(source, row.getString("event_id")),
        Reason.valueOf(row.getString("reason")),
        row.getString("field"),
        row.getBytes("record_key"),
        seal.open(row.getBytes("value")),
        read(row.getString("headers")),
        row.getInt("tries"));
  }

  private static String written(Map<String, byte[]> headers) {
    return headers.entrySet().stream()
        .map(one -> one.getKey() + " " + Base64.getEncoder().encodeToString(one.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, byte[]> read(String headers) {
    Map<String, byte[]> read = new LinkedHashMap<>();
    for (String line : headers.lines().toList()) {
      int blank = line.indexOf(' ');
      read.put(line.substring(0, blank), Base64.getDecoder().decode(line.substring(blank + 1)));
    }
    return read;
  }
}
