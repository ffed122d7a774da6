package dk.naervaer.service.advisory;

import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of work units' mornings, which is also their lock. */
final class WorkUnitStore {

  private static final String ENSURE =
      """
      insert into work_unit_morning (work_unit, judged_on)
      select id, ? from unnest(?) as row (id) order by id collate "C"
      on conflict do nothing
      """;

  // In order of the ids, so that two instances never wait for each other.
  private static final String LOCK_UNJUDGED =
      """
      select * from work_unit_morning where work_unit = any(?) and judged_on < ?
      order by work_unit for update
      """;

  private static final String WRITE =
      """
      update work_unit_morning as stored set
        judged_on = row.judged_on, above = string_to_array(row.above, ','),
        introduced_for = row.introduced_for, introduced = string_to_array(row.introduced, ',')
      from unnest(?, ?, ?, ?, ?) as row (work_unit, judged_on, above, introduced_for, introduced)
      where stored.work_unit = row.work_unit
      """;

  private final JdbcClient jdbc;

  WorkUnitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks those of these work units whose morning of a day is not judged yet. */
  List<WorkUnitState> lockUnjudged(Collection<String> workUnits, LocalDate today) {
    jdbc.sql(ENSURE).params(today.minusDays(1), Columns.texts(workUnits)).update();
    return jdbc.sql(LOCK_UNJUDGED)
        .params(Columns.texts(workUnits), today)
        .query((row, _) -> state(row))
        .list();
  }

  private static WorkUnitState state(ResultSet row) throws SQLException {
    return new WorkUnitState(
        row.getString("work_unit"),
        Cells.date(row, "judged_on"),
        Set.copyOf(Cells.texts(row, "above")),
        Cells.optionalDate(row, "introduced_for"),
        Set.copyOf(Cells.texts(row, "introduced")));
  }

  void write(List<WorkUnitState> states) {
    jdbc.sql(WRITE)
        .params(
            Columns.of(states)
                .text(WorkUnitState::workUnit)
                .date(WorkUnitState::judgedOn)
                .text(state -> String.join(",", state.above()))
                .date(WorkUnitState::leaderSince)
                .text(state -> String.join(",", state.introduced()))
                .list())
        .update();
  }
}
