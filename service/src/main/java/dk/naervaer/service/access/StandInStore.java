package dk.naervaer.service.access;

import dk.naervaer.service.platform.sql.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of days on which somebody stands in. */
final class StandInStore {
  private final JdbcClient jdbc;

  StandInStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when one with its id was told before, whosever and ended or not. */
  boolean add(StandIn standIn, Instant now) {
    return jdbc.sql(
                """
                insert into stand_in (id, leader, deputy, from_day, to_day, told_at)
                values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
            .params(
                standIn.id(),
                standIn.leader(),
                standIn.deputy(),
                standIn.from(),
                standIn.to(),
                now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Those that have not passed by a day and were not ended, of everybody. */
  List<StandIn> notPassed(LocalDate day) {
    return jdbc.sql(
            """
            select id, leader, deputy, from_day, to_day from stand_in
            where to_day >= ? and ended_at is null order by from_day, id
            """)
        .param(day)
        .query((row, _) -> standIn(row))
        .list();
  }

  private static StandIn standIn(ResultSet row) throws SQLException {
    return new StandIn(
        row.getObject("id", UUID.class),
        row.getString("leader"),
        row.getString("deputy"),
        Cells.date(row, "from_day"),
        Cells.date(row, "to_day"));
  }

  boolean end(UUID id, String leader, Instant now) {
    return jdbc.sql(
                "update stand_in set ended_at = ? where id = ? and leader = ? and ended_at is null")
            .params(now.atOffset(ZoneOffset.UTC), id, leader)
            .update()
        > 0;
  }
}
