package dk.naervaer.service.advisory;

import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.service.platform.sql.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of advisories and of their changes. */
final class AdvisoryStore {

  private static final String STANDING =
      """
      select * from advisory
      where employee_id = any(?) and (span_last >= ? or changed_on = ?)
      order by employee_id, created_on, id
      """;

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "version",
          "employee_id",
          "employment_id",
          "work_unit",
          "status",
          "rule",
          "instance",
          "further_steps",
          "action",
          "recipients",
          "deadline",
          "due_on",
          "give_on",
          "span_first",
          "span_last",
          "contact_first",
          "contact_last",
          "time_limit",
          "late",
          "explanation",
          "given_at",
          "created_on",
          "withdrawn_at",
          "withdrawn_because",
          "changed_on",
          "evening");

  private static final String INSERT =
      """
      insert into advisory as stored (
        id, version, employee_id, employment_id, work_unit, status, rule, instance, further_steps,
        action, recipients, deadline, due_on, give_on, span_first, span_last, contact_first,
        contact_last, time_limit, late, explanation, given_at, created_on, withdrawn_at,
        withdrawn_because, changed_on, evening)
      select
        id, version, employee_id, employment_id, work_unit, status, rule, instance, further_steps,
        action, string_to_array(recipients, ','), deadline, due_on, give_on, span_first, span_last,
        contact_first, contact_last, time_limit, late, (?::jsonb[])[explanation], given_at,
        created_on, withdrawn_at, withdrawn_because, changed_on, evening
      from (select
      """
          + Columns.unnested(COLUMNS)
          + ") as row ";

  private static final String REPLACE =
      """
      on conflict (id) do update set
        version = excluded.version, work_unit = excluded.work_unit, status = excluded.status,
        rule = excluded.rule, instance = excluded.instance, further_steps = excluded.further_steps,
        action = excluded.action, recipients = excluded.recipients, deadline = excluded.deadline,
        due_on = excluded.due_on, give_on = excluded.give_on, span_first = excluded.span_first,
        span_last = excluded.span_last, contact_first = excluded.contact_first,
        contact_last = excluded.contact_last, time_limit = excluded.time_limit,
        late = excluded.late, explanation = excluded.explanation,
        withdrawn_at = excluded.withdrawn_at, withdrawn_because = excluded.withdrawn_because,
        changed_on = excluded.changed_on, evening = excluded.evening
      """;

  private static final String LOG =
      """
      insert into advisory_change (advisory_id, version, at, change, status, due_on)
      select unnest(?), unnest(?), ?::timestamptz, unnest(?), unnest(?), unnest(?)
      """;

  private static final String MOVE =
      """
      update advisory set work_unit = row.work_unit
      from unnest(?, ?, ?) as row (employee_id, employment_id, work_unit)
      where advisory.employee_id = row.employee_id
        and advisory.employment_id = row.employment_id
        and advisory.work_unit <> row.work_unit
      returning advisory.id
      """;

  private static final String GIVEN_ABOUT =
      """
      select id from advisory
      join unnest(?, ?) as row (employee_id, employment_id) using (employee_id, employment_id)
      where status = ?
      """;

  private final JdbcClient jdbc;

  AdvisoryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  StandingAdvisories standing(
      Collection<String> employeeIds, LocalDate sealedBefore, LocalDate today) {
    StandingAdvisories standing = new StandingAdvisories();
    jdbc.sql(STANDING)
        .params(Columns.texts(employeeIds), sealedBefore, today)
        .query(
            row -> {
              standing.add(AdvisoryRowStore.advisory(row), row.getInt("version"));
            });
    return standing;
  }

  /** Locks one and reads it. */
  StandingAdvisories lock(UUID id) {
    StandingAdvisories standing = new StandingAdvisories();
    jdbc.sql("select * from advisory where id = ? for update")
        .param(id)
        .query(
            row -> {
              standing.add(AdvisoryRowStore.advisory(row), row.getInt("version"));
            });
    return standing;
  }

  // Nearly all are new, and a plain insert is the cheaper one.
  void write(List<AdvisoryWrite> writes) {
    write(INSERT, writes.stream().filter(AdvisoryWrite::isNew).toList());
    write(INSERT + REPLACE, writes.stream().filter(write -> !write.isNew()).toList());
  }

  private void write(String sql, List<AdvisoryWrite> writes) {
    if (writes.isEmpty()) {
      return;
    }
    var explanations = new Explanations();
    var rows = Columns.of(writes);
    whatItIs(rows);
    whatItSays(rows, explanations);
    whereItStands(rows);
    List<Object> parameters = new ArrayList<>();
    parameters.addAll(Columns.of(explanations.json()).as("jsonb", json -> json).list());
    parameters.addAll(rows.list());
    jdbc.sql(sql).params(parameters).update();
  }

  private static void whatItIs(Columns<AdvisoryWrite> rows) {
    rows.uuid(row -> row.advisory().id())
        .number(AdvisoryWrite::version)
        .text(row -> row.advisory().employeeId())
        .text(row -> row.advisory().employmentId())
        .text(AdvisoryWrite::workUnit)
        .text(row -> row.state().status().name())
        .text(row -> row.notice().naming().rule())
        .number(row -> row.notice().naming().instance())
        .as("jsonb", AdvisoryWrite::furtherSteps);
  }

  private static void whatItSays(Columns<AdvisoryWrite> rows, Explanations explanations) {
    rows.text(row -> row.notice().action())
        .text(AdvisoryWrite::recipients)
        .optionalNumber(row -> row.notice().deadline())
        .date(row -> row.notice().dueOn())
        .date(row -> row.notice().giveOn())
        .date(row -> row.notice().span().first())
        .date(row -> row.notice().span().last())
        .date(AdvisoryWrite::contactFirst)
        .date(AdvisoryWrite::contactLast)
        .flag(row -> row.notice().limit())
        .flag(row -> row.state().late())
        .number(row -> explanations.place(row.notice().explanation()));
  }

  private static void whereItStands(Columns<AdvisoryWrite> rows) {
    rows.instant(row -> row.advisory().givenAt())
        .date(row -> row.advisory().createdOn())
        .instant(row -> row.state().withdrawnAt())
        .text(AdvisoryWrite::withdrawnBecause)
        .date(row -> row.advisory().changedOn())
        .as("jsonb", AdvisoryWrite::evening);
  }

  void log(List<AdvisoryWrite> writes, Instant at) {
    List<Object> parameters = new ArrayList<>();
    parameters.addAll(
        Columns.of(writes).uuid(row -> row.advisory().id()).number(AdvisoryWrite::version).list());
    parameters.add(at.toString());
    parameters.addAll(
        Columns.of(writes)
            .text(AdvisoryWrite::changeWord)
            .text(row -> row.state().status().name())
            .date(row -> row.notice().dueOn())
            .list());
    jdbc.sql(LOG).params(parameters).update();
  }

  /** Lets every advisory of these employments stand in another work unit. */
  /** Those that stood in another work unit. */
  List<UUID> move(Map<Employment, String> workUnits) {
    return jdbc.sql(MOVE)
        .params(
            Columns.of(workUnits.entrySet())
                .text(row -> row.getKey().employeeId())
                .text(row -> row.getKey().employmentId())
                .text(Map.Entry::getValue)
                .list())
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Those that are given and stand, about these employments. */
  List<UUID> givenAbout(Collection<Employment> employments) {
    return jdbc.sql(GIVEN_ABOUT)
        .params(
            Columns.of(employments)
                .text(Employment::employeeId)
                .text(Employment::employmentId)
                .list())
        .param(AdvisoryStatus.GIVEN.name())
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  long given() {
    return jdbc.sql("select count(*) from advisory where status = ?")
        .param(AdvisoryStatus.GIVEN.name())
        .query(Long.class)
        .single();
  }
}
