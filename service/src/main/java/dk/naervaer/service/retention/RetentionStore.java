package dk.naervaer.service.retention;

import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of holds, of proofs and of the last day. */
final class RetentionStore {
  private final JdbcClient jdbc;

  RetentionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes a day; false when somebody else has. */
  boolean takeDay(LocalDate day) {
    return jdbc.sql(
                """
                insert into retention_day (ran_on) values (?)
                on conflict (only_row) do update set ran_on = excluded.ran_on
                  where retention_day.ran_on < excluded.ran_on
                """)
            .param(day)
            .update()
        == 1;
  }

  List<Hold> holds() {
    return jdbc.sql("select * from retention_hold order by held_at, employee_id")
        .query(
            (row, _) ->
                new Hold(
                    row.getString("employee_id"),
                    row.getString("word"),
                    row.getString("account"),
                    Cells.instant(row, "held_at")))
        .list();
  }

  void hold(Hold hold) {
    jdbc.sql(
            """
            insert into retention_hold (employee_id, word, account, held_at) values (?, ?, ?, ?)
            on conflict (employee_id) do update set word = excluded.word,
              account = excluded.account, held_at = excluded.held_at
            """)
        .params(hold.employeeId(), hold.word(), hold.account(), hold.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean release(String employeeId) {
    return jdbc.sql("delete from retention_hold where employee_id = ?").param(employeeId).update()
        > 0;
  }

  void prove(List<Gone> gone, Instant at) {
    if (!gone.isEmpty()) {
      jdbc.sql(
              """
              insert into retention_proof (at, kind, before, gone)
              select * from unnest(?, ?, ?, ?)
              """)
          .params(
              Columns.of(gone)
                  .instant(_ -> at)
                  .text(Gone::kind)
                  .date(Gone::before)
                  .bigNumber(Gone::rows)
                  .list())
          .update();
    }
  }

  List<Gone> proofs(int most) {
    // A morning's are proven in parts.
    return jdbc.sql(
            """
            select at, kind, before, sum(gone) as gone from retention_proof
            group by at, kind, before order by at desc, kind desc, before desc limit ?
            """)
        .param(most)
        .query(
            (row, _) ->
                new Gone(
                    Cells.instant(row, "at"),
                    row.getString("kind"),
                    Cells.date(row, "before"),
                    row.getLong("gone")))
        .list();
  }
}
