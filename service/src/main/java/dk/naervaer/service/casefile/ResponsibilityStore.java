package dk.naervaer.service.casefile;

import dk.naervaer.service.platform.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the revisions of employments which work unit and leader hold on a day. */
final class ResponsibilityStore {

  // The casefile's choice and EmploymentHistory.versionOn's: of one revision told twice the greater
  // hash; of those the highest that holds on the day, before the first one the earliest; a first
  // revision without a day has always held.
  private static final String PRESENT =
      """
      , counted as (
        select distinct on (employee_id, employment_id, revision)
          employee_id, employment_id, revision, valid_from, known_at, work_unit, leader_id
        from employment_version
        where employment_id = any(array(select employment_id from asked))
        order by employee_id, employment_id, revision, hash desc
      ), dated as (
        select *, coalesce(valid_from, case
          when revision = min(revision) over (partition by employee_id, employment_id)
            then '-infinity'::date
          else (known_at at time zone 'Europe/Copenhagen')::date end) as holds_from
        from counted
      )
      select distinct on (employee_id, employment_id)
        employee_id, employment_id, work_unit, leader_id
      from dated
      order by employee_id, employment_id, (holds_from <= ?) desc,
        case when holds_from <= ? then revision end desc nulls last, holds_from, revision desc
      """;

  private static final String NAMED = "with asked as (select unnest(?) as employment_id)" + PRESENT;

  private static final String OF_LEADER =
      """
      with asked as (
        select employment_id from employment_version where leader_id = ? or work_unit = any(?))
      """
          + PRESENT;

  private final JdbcClient jdbc;

  ResponsibilityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Responsibility> of(Collection<String> employmentIds, LocalDate day) {
    return jdbc.sql(NAMED)
        .params(Columns.texts(employmentIds), day, day)
        .query((row, _) -> responsibility(row))
        .list();
  }

  List<Responsibility> around(String leaderId, Collection<String> workUnits, LocalDate day) {
    return jdbc.sql(OF_LEADER)
        .params(leaderId, Columns.texts(workUnits), day, day)
        .query((row, _) -> responsibility(row))
        .list();
  }

  private static Responsibility responsibility(ResultSet row) throws SQLException {
    return new Responsibility(
        row.getString("employee_id"),
        row.getString("employment_id"),
        row.getString("work_unit"),
        row.getString("leader_id"));
  }
}
