package dk.naervaer.service.casefile;

import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Talk;
import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import dk.naervaer.service.platform.sql.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The tables of facts: written once, never changed. */
final class FactStore {

  private static final String EMPLOYMENTS =
      """
      select distinct on (employee_id, employment_id, revision) *
      from employment_version where employee_id = any(?)
      order by employee_id, employment_id, revision, hash desc
      """;

  private static final String UNNAMED_EMPLOYMENTS =
      """
      select distinct on (employee_id, employment_id, revision)
        employee_id, employment_id, revision, hash, valid_from, work_unit, null as name, hired_on,
        left_on, weekly_hours, residence_municipality, leader_id, null as mail, no_contact, known_at
      from employment_version where employee_id = any(?)
      order by employee_id, employment_id, revision, hash desc
      """;

  // Two people can have one employment only from before that was seen to: then it is whose it was
  // first.
  private static final String OWNERS =
      """
      select distinct on (employment_id) employment_id, employee_id
      from employment_version where employment_id = any(?)
      order by employment_id, known_at, employee_id
      """;

  private static final String OWN =
      """
      insert into employment_owner (employment_id, employee_id)
      select * from unnest(?, ?) on conflict do nothing
      """;

  private static final String OWNED_BY_ANOTHER =
      """
      select exists (
        select from employment_owner as owner
        join unnest(?, ?) as row (employment_id, employee_id) using (employment_id)
        where owner.employee_id <> row.employee_id)
      """;

  // At each employment it has been about: what was said of it there still was said of it.
  private static final String ABSENCES =
      """
      select distinct on (employee_id, absence_id, employment_id) *
      from absence_version where employee_id = any(?)
      order by employee_id, absence_id, employment_id, revision desc, registered_at desc, hash desc
      """;

  private static final String INSERT_EMPLOYMENTS =
      """
      insert into employment_version (
        employee_id, employment_id, revision, hash, valid_from, work_unit, name, hired_on, left_on,
        weekly_hours, residence_municipality, leader_id, mail, no_contact, known_at)
      select
      """
          + Columns.unnested(15);

  private static final String INSERT_ABSENCES =
      """
      insert into absence_version (
        employee_id, absence_id, revision, hash, employment_id, code, kind, first_day, last_day,
        degrees, annulled, registered_at, known_at)
      select
      """
          + Columns.unnested(13);

  private static final String INSERT_TALKS =
      """
      insert into talk (employee_id, employment_id, id, kind, held_on, known_at)
      select * from unnest(?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String INSERT_ANSWERS =
      """
      insert into answer (
        employee_id, employment_id, id, question, answer, answered_on, answered_at, known_at)
      select * from unnest(?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String MISSING =
      """
      with employment as (
        select distinct on (employee_id, employment_id) *
        from employment_version order by employee_id, employment_id, revision desc, hash desc
      ), absence as (
        select distinct on (employee_id, absence_id) *
        from absence_version
        order by employee_id, absence_id, revision desc, registered_at desc, hash desc
      )
      select
        count(*) filter (where hired_on is null) as hired_on,
        count(*) filter (where residence_municipality is null) as residence,
        count(*) filter (where weekly_hours is null) as weekly_hours,
        (select count(*) from absence
         where kind = 'partial-sickness' and not annulled and degrees is null
           and (last_day is null or last_day >= ?)) as percentage
      from employment where left_on is null or left_on >= ?
      """;

  private final JdbcClient jdbc;
  private final Seal seal;

  FactStore(JdbcClient jdbc, Seal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** Lays what is known about these employees into their files. */
  void restore(Map<String, CaseFile> files) {
    restore(files, EMPLOYMENTS);
  }

  /** The same without names and addresses: no rule asks for them, and each has to be unsealed. */
  void restoreUnnamed(Map<String, CaseFile> files) {
    restore(files, UNNAMED_EMPLOYMENTS);
  }

  private void restore(Map<String, CaseFile> files, String employments) {
    SqlArrayValue ids = Columns.texts(files.keySet());
    jdbc.sql(employments)
        .param(ids)
        .query(
            row -> {
              file(files, row).restore(FactRowStore.employment(row, seal));
            });
    jdbc.sql(ABSENCES)
        .param(ids)
        .query(
            row -> {
              file(files, row).restore(FactRowStore.absence(row));
            });
    jdbc.sql("select * from talk where employee_id = any(?)")
        .param(ids)
        .query(
            row -> {
              file(files, row).restore(row.getString("employment_id"), talk(row));
            });
    jdbc.sql("select * from answer where employee_id = any(?)")
        .param(ids)
        .query(
            row -> {
              file(files, row).restore(row.getString("employment_id"), FactRowStore.answer(row));
            });
  }

  private static CaseFile file(Map<String, CaseFile> files, ResultSet row) throws SQLException {
    return Objects.requireNonNull(files.get(row.getString("employee_id")));
  }

  private static Talk talk(ResultSet row) throws SQLException {
    return new Talk(row.getString("id"), row.getString("kind"), Cells.date(row, "held_on"));
  }

  /** How much payroll has not told of what runs on a day. */
  MissingData missing(LocalDate day) {
    return jdbc.sql(MISSING)
        .params(day, day)
        .query(
            (row, _) ->
                new MissingData(
                    row.getLong("hired_on"),
                    row.getLong("residence"),
                    row.getLong("weekly_hours"),
                    row.getLong("percentage")))
        .single();
  }

  /** Notes whose these employments are; unknown ones are left out. */
  void restoreOwners(Collection<String> employmentIds, EmploymentOwners owners) {
    if (!employmentIds.isEmpty()) {
      jdbc.sql(OWNERS)
          .param(Columns.texts(employmentIds))
          .query(
              row -> {
                owners.note(row.getString("employment_id"), row.getString("employee_id"));
              });
    }
  }

  /** Whose employment this is; empty for an unknown one. */
  Optional<String> employeeOf(String employmentId) {
    return jdbc.sql(OWNERS)
        .param(Columns.texts(List.of(employmentId)))
        .query((row, _) -> row.getString("employee_id"))
        .optional();
  }

  /** Every revision that payroll told of an employee's employments, those that lost too. */
  List<KnownEmployment> toldEmployments(String employeeId) {
    return jdbc.sql(
            """
            select * from employment_version where employee_id = ?
            order by employment_id, revision, known_at, hash
            """)
        .param(employeeId)
        .query((row, _) -> FactRowStore.employment(row, seal))
        .list();
  }

  /** The same of absences; not that one is taken back where it was moved from, which we noted. */
  List<KnownAbsence> toldAbsences(String employeeId) {
    return jdbc.sql(
            """
            select * from absence_version where employee_id = ? and hash <> '\\x00'
            order by employment_id, absence_id, revision, known_at, hash
            """)
        .param(employeeId)
        .query((row, _) -> FactRowStore.absence(row))
        .list();
  }

  /** How often people told something of an employment after an instant. */
  int toldSince(String employeeId, String employmentId, Instant after) {
    return jdbc.sql(
            """
            select count(*) from (
              select known_at from talk where employee_id = :employee and employment_id = :id
              union all
              select known_at from answer where employee_id = :employee and employment_id = :id) told
            where known_at > :after
            """)
        .param("employee", employeeId)
        .param("id", employmentId)
        .param("after", after.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  /** All employments of an employee. */
  List<String> employmentsOf(String employeeId) {
    return jdbc.sql(
            """
            select distinct employment_id from employment_version where employee_id = ?
            order by employment_id
            """)
        .param(employeeId)
        .query((row, _) -> row.getString("employment_id"))
        .list();
  }

  /**
   * How many running employments live in each municipality on a day; null = payroll has not told.
   */
  List<Residents> residents(LocalDate day) {
    return jdbc.sql(
            """
            with present as (
              select distinct on (employee_id, employment_id) residence_municipality, left_on
              from employment_version order by employee_id, employment_id, revision desc, hash desc
            )
            select residence_municipality as code, count(*) as people from present
            where left_on is null or left_on >= ?
            group by residence_municipality order by people desc, code
            """)
        .param(day)
        .query((row, _) -> new Residents(row.getString("code"), row.getLong("people")))
        .list();
  }

  /**
   * Writes revisions of employments.
   *
   * @throws EmploymentTaken when one of them has become another employee's meanwhile; the
   *     transaction has to begin anew
   */
  void insertEmployments(List<KnownEmployment> employments) {
    if (!employments.isEmpty()) {
      own(employments);
      jdbc.sql(INSERT_EMPLOYMENTS).params(FactRowStore.employments(employments, seal)).update();
    }
  }

  // In one order, so that two who own the same wait for each other and for nothing else.
  private void own(List<KnownEmployment> employments) {
    Map<String, String> owners = new TreeMap<>();
    employments.forEach(
        one -> owners.put(one.message().employmentId(), one.message().employeeId()));
    List<Object> rows = List.of(Columns.texts(owners.keySet()), Columns.texts(owners.values()));
    if (jdbc.sql(OWN).params(rows).update() < owners.size()
        && jdbc.sql(OWNED_BY_ANOTHER).params(rows).query(Boolean.class).single()) {
      throw new EmploymentTaken();
    }
  }

  void insertAbsences(List<KnownAbsence> absences) {
    if (!absences.isEmpty()) {
      jdbc.sql(INSERT_ABSENCES).params(FactRowStore.absences(absences)).update();
    }
  }

  void insertTalks(List<Registered<Talk>> talks) {
    if (!talks.isEmpty()) {
      jdbc.sql(INSERT_TALKS)
          .params(
              registered(talks)
                  .text(row -> row.fact().id())
                  .text(row -> row.fact().kind())
                  .date(row -> row.fact().heldOn())
                  .instant(Registered::knownAt)
                  .list())
          .update();
    }
  }

  void insertAnswers(List<Registered<Answer>> answers) {
    if (!answers.isEmpty()) {
      jdbc.sql(INSERT_ANSWERS)
          .params(
              registered(answers)
                  .text(row -> row.fact().id())
                  .text(row -> row.fact().question())
                  .text(row -> row.fact().answer())
                  .date(row -> row.fact().answeredOn())
                  .instant(row -> row.fact().answeredAt())
                  .instant(Registered::knownAt)
                  .list())
          .update();
    }
  }

  private static <F> Columns<Registered<F>> registered(List<Registered<F>> facts) {
    return Columns.of(facts).text(Registered::employeeId).text(Registered::employmentId);
  }
}
