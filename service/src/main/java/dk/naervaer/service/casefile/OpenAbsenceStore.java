package dk.naervaer.service.casefile;

import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks for absences that payroll has not told the end of. */
final class OpenAbsenceStore {

  // Whoever is away until further notice, or was until the leader said otherwise.
  private static final String OPEN =
      """
      with candidate as (
        select employee_id from employee where away_until = date '9999-12-31'
        union select employee_id from answer where question = 'is-back'
      ), newest as (
        select distinct on (employee_id, absence_id) *
        from absence_version where employee_id in (select employee_id from candidate)
        order by employee_id, absence_id, revision desc, registered_at desc, hash desc
      ), back as (
        select distinct on (employee_id, employment_id) employee_id, employment_id, answered_on, answer
        from answer where question = 'is-back'
        order by employee_id, employment_id, answered_on desc, answered_at desc, id desc
      )
      select newest.absence_id, newest.employee_id, newest.employment_id, first_day,
        case when answer = 'yes' and first_day < answered_on then answered_on end as back_on
      from newest left join back using (employee_id, employment_id)
      where last_day is null and not annulled and first_day <= ?
      order by first_day, newest.employment_id
      """;

  private final JdbcClient jdbc;
  private final ResponsibilityStore responsibilities;

  OpenAbsenceStore(JdbcClient jdbc, ResponsibilityStore responsibilities) {
    this.jdbc = jdbc;
    this.responsibilities = responsibilities;
  }

  List<OpenAbsence> begunBy(LocalDate latestFirstDay, LocalDate today) {
    List<OpenAbsence> bare =
        jdbc.sql(OPEN)
            .param(latestFirstDay)
            .query(
                (row, _) ->
                    new OpenAbsence(
                        row.getString("absence_id"),
                        row.getString("employee_id"),
                        row.getString("employment_id"),
                        "",
                        null,
                        Cells.date(row, "first_day"),
                        Cells.optionalDate(row, "back_on")))
            .list();
    Map<String, Responsibility> answering = new HashMap<>();
    responsibilities
        .of(bare.stream().map(OpenAbsence::employmentId).toList(), today)
        .forEach(one -> answering.put(one.employmentId(), one));
    return bare.stream()
        .map(one -> in(one, Optional.ofNullable(answering.get(one.employmentId()))))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Every absence that payroll has not told the end of, and those of these ids, as last told. */
  List<KnownAbsenceDays> listed(Collection<String> absenceIds) {
    return jdbc.sql(
            """
            select * from (
              select distinct on (employee_id, absence_id)
                absence_id, employee_id, employment_id, first_day, last_day, annulled
              from absence_version
              order by employee_id, absence_id, revision desc, registered_at desc, hash desc
            ) as newest
            where absence_id = any(?) or (last_day is null and not annulled)
            order by absence_id
            """)
        .param(Columns.texts(absenceIds))
        .query(
            (row, _) ->
                new KnownAbsenceDays(
                    row.getString("absence_id"),
                    row.getString("employee_id"),
                    row.getString("employment_id"),
                    Cells.date(row, "first_day"),
                    Cells.optionalDate(row, "last_day"),
                    row.getBoolean("annulled")))
        .list();
  }

  private static Optional<OpenAbsence> in(OpenAbsence one, Optional<Responsibility> where) {
    return where.map(
        place ->
            new OpenAbsence(
                one.absenceId(),
                one.employeeId(),
                one.employmentId(),
                place.workUnit(),
                place.leaderId(),
                one.firstDay(),
                one.backOn()));
  }
}
