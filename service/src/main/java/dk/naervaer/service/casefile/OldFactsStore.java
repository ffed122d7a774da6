package dk.naervaer.service.casefile;

import dk.naervaer.service.platform.sql.Columns;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes rows out of the tables of facts, by employment and day. */
final class OldFactsStore {
  private static final String CLOSED =
      "with closed as (select * from unnest(?, ?, ?) as row (employee_id, employment_id, until)) ";

  private static final String ENDED =
      """
      select employee_id from absence_version where first_day < :day
      union select employee_id from talk where held_on < :day
      union select employee_id from answer where answered_on < :day
      union select employee_id from employment_version where left_on < :day
      order by 1
      """;

  // All revisions of what began by the day, as it was last told: none of it lasts beyond.
  private static final String ABSENCES =
      CLOSED
          + """
          , newest as (
            select distinct on (employee_id, absence_id)
              employee_id, absence_id, employment_id, first_day
            from absence_version where employee_id in (select employee_id from closed)
            order by employee_id, absence_id, revision desc, registered_at desc, hash desc)
          delete from absence_version using newest join closed using (employee_id, employment_id)
          where absence_version.employee_id = newest.employee_id
            and absence_version.absence_id = newest.absence_id and newest.first_day <= until
          """;

  private static final String TALKS =
      CLOSED
          + """
          delete from talk using closed where talk.employee_id = closed.employee_id
            and talk.employment_id = closed.employment_id and held_on <= until
          """;

  private static final String ANSWERS =
      CLOSED
          + """
          delete from answer using closed where answer.employee_id = closed.employee_id
            and answer.employment_id = closed.employment_id and answered_on <= until
          """;

  private static final String EMPLOYMENTS =
      CLOSED
          + """
          delete from employment_version using closed
          where employment_version.employee_id = closed.employee_id
            and employment_version.employment_id = closed.employment_id
            and not exists (select from absence_version as absence
              where absence.employee_id = closed.employee_id
                and absence.employment_id = closed.employment_id)
            and not exists (select from talk
              where talk.employee_id = closed.employee_id
                and talk.employment_id = closed.employment_id)
            and not exists (select from answer
              where answer.employee_id = closed.employee_id
                and answer.employment_id = closed.employment_id)
            and not exists (select from held_record
              where held_record.employee_id = closed.employee_id)
          """;

  private static final String OWNERS =
      CLOSED
          + """
          delete from employment_owner as owner using closed
          where owner.employee_id = closed.employee_id
            and owner.employment_id = closed.employment_id
            and not exists (select from employment_version as version
              where version.employment_id = owner.employment_id
                and version.employee_id = owner.employee_id)
          """;

  private static final String EMPLOYEES =
      """
      delete from employee where employee_id = any(?)
        and not exists (select from employment_version
          where employment_version.employee_id = employee.employee_id)
        and not exists (select from held_record
          where held_record.employee_id = employee.employee_id)
      returning employee_id
      """;

  private final JdbcClient jdbc;

  OldFactsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> endedBefore(LocalDate day) {
    return jdbc.sql(ENDED).param("day", day).query((row, _) -> row.getString("employee_id")).list();
  }

  /** Those of them that are known. */
  List<String> known(Collection<String> employeeIds) {
    return jdbc.sql("select employee_id from employee where employee_id = any(?)")
        .param(Columns.texts(employeeIds))
        .query((row, _) -> row.getString("employee_id"))
        .list();
  }

  /** Whether anything is kept about somebody: facts, or records that wait for their owner. */
  boolean keepsAnythingOf(String employeeId) {
    return jdbc.sql(
            """
            select exists (select from employee where employee_id = :employee)
              or exists (select from held_record where employee_id = :employee)
            """)
        .param("employee", employeeId)
        .query(Boolean.class)
        .single();
  }

  long absences(List<ClosedUntil> closed) {
    return run(ABSENCES, closed);
  }

  long talks(List<ClosedUntil> closed) {
    return run(TALKS, closed);
  }

  long answers(List<ClosedUntil> closed) {
    return run(ANSWERS, closed);
  }

  void employments(List<ClosedUntil> closed) {
    run(EMPLOYMENTS, closed);
    run(OWNERS, closed);
  }

  private long run(String sql, List<ClosedUntil> closed) {
    return jdbc.sql(sql)
        .params(
            Columns.of(closed)
                .text(ClosedUntil::employeeId)
                .text(ClosedUntil::employmentId)
                .date(ClosedUntil::until)
                .list())
        .update();
  }

  List<String> employees(Collection<String> employeeIds) {
    return jdbc.sql(EMPLOYEES)
        .param(Columns.texts(employeeIds))
        .query((row, _) -> row.getString("employee_id"))
        .list();
  }
}
