package dk.naervaer.service.casefile;

import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.events.PayrollReader;
import dk.naervaer.events.Reading;
import dk.naervaer.events.Reason;
import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import dk.naervaer.service.platform.sql.Seal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of records that wait for something. */
final class HeldStore {
  private static final String ABSENCE = "absence";
  private static final String EMPLOYMENT = "employment";

  private static final String INSERT =
      """
      insert into held_record (employee_id, source, event_id, reason, kind, message, held_at)
      select * from unnest(?, ?, ?, ?, ?, ?, ?)
      on conflict (employee_id, source, event_id) do update set reason = excluded.reason
      """;

  private static final String DELETE =
      """
      delete from held_record
      where (employee_id, source, event_id) in (select * from unnest(?, ?, ?))
      """;

  private final JdbcClient jdbc;
  private final Seal seal;

  HeldStore(JdbcClient jdbc, Seal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  void restore(Map<String, CaseFile> files) {
    jdbc.sql(
            "select * from held_record where employee_id = any(?) order by held_at, source,"
                + " event_id")
        .param(Columns.texts(files.keySet()))
        .query(
            row -> {
              Objects.requireNonNull(files.get(row.getString("employee_id"))).restore(held(row));
            });
  }

  private HeldRecord held(ResultSet row) throws SQLException {
    return new HeldRecord(
        new EventKey(row.getString("source"), row.getString("event_id")),
        message(row.getString("kind"), Objects.requireNonNull(seal.open(row.getString("message")))),
        Reason.valueOf(row.getString("reason")),
        Cells.instant(row, "held_at"));
  }

  private static PayrollMessage message(String kind, String json) {
    PayrollReader<? extends PayrollMessage> reader =
        kind.equals(EMPLOYMENT) ? PayrollReader.employments() : PayrollReader.absences();
    return switch (reader.readBare(json.getBytes(StandardCharsets.UTF_8))) {
      case Reading.Read<? extends PayrollMessage>(var _, var message) -> message;
      case Reading.Refused<? extends PayrollMessage> refused ->
          throw new IllegalStateException("a held record can't be read: " + refused.reason());
    };
  }

  void insert(Collection<HeldRecord> records) {
    if (!records.isEmpty()) {
      jdbc.sql(INSERT)
          .params(
              keys(records)
                  .text(row -> row.reason().name())
                  .text(row -> row.message() instanceof EmploymentMessage ? EMPLOYMENT : ABSENCE)
                  .text(row -> seal.close(MessageWriter.json(row.message())))
                  .instant(HeldRecord::heldAt)
                  .list())
          .update();
    }
  }

  void delete(Collection<HeldRecord> records) {
    if (!records.isEmpty()) {
      jdbc.sql(DELETE).params(keys(records).list()).update();
    }
  }

  private static Columns<HeldRecord> keys(Collection<HeldRecord> records) {
    return Columns.of(records)
        .text(row -> row.message().employeeId())
        .text(row -> row.event().source())
        .text(row -> row.event().id());
  }

  /** The next employees, in order of their ids, who have a record that waits. */
  List<String> employeesAfter(String employeeId, int most) {
    return jdbc.sql(
            """
            select distinct employee_id from held_record where employee_id > ?
            order by employee_id limit ?
            """)
        .params(employeeId, most)
        .query((row, _) -> row.getString("employee_id"))
        .list();
  }

  Optional<HeldRecord> find(EventKey event) {
    return jdbc
        .sql("select * from held_record where source = ? and event_id = ?")
        .params(event.source(), event.id())
        .query((row, _) -> held(row))
        .list()
        .stream()
        .findFirst();
  }

  /** Writes another content of the same record. */
  void mend(HeldRecord record) {
    jdbc.sql(
            """
            update held_record set message = ?
            where employee_id = ? and source = ? and event_id = ?
            """)
        .params(
            Objects.requireNonNull(seal.close(MessageWriter.json(record.message()))),
            record.message().employeeId(),
            record.event().source(),
            record.event().id())
        .update();
  }

  List<HeldRecord> oldest(int most) {
    return jdbc.sql("select * from held_record order by held_at, source, event_id limit ?")
        .param(most)
        .query((row, _) -> held(row))
        .list();
  }

  List<HeldRecord> before(Instant instant) {
    return jdbc.sql(
            """
            select * from held_record where held_at < ?::timestamptz
            order by held_at, source, event_id
            """)
        .param(instant.toString())
        .query((row, _) -> held(row))
        .list();
  }

  long count() {
    return jdbc.sql("select count(*) from held_record").query(Long.class).single();
  }

  @Nullable Instant oldest() {
    return jdbc.sql("select held_at from held_record order by held_at limit 1")
        .query((row, _) -> Cells.instant(row, "held_at"))
        .optional()
        .orElse(null);
  }
}
