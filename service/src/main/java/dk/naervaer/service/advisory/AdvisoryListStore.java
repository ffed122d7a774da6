package dk.naervaer.service.advisory;

import dk.naervaer.service.platform.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Asks the table of advisories for those that are shown: given at some time, or missed. */
final class AdvisoryListStore {

  private static final String SHOWN =
      """
      from advisory
      where (given_at is not null or status = 'MISSED')
        and (:employee::text is null or employee_id = :employee)
        and (:workUnits::text[] is null or work_unit = any(:workUnits))
        and (:statuses::text[] is null or status = any(:statuses))
        and (:from::date is null or due_on >= :from)
        and (:to::date is null or due_on <= :to)
      """;

  private static final String PER_RULE =
      """
      select rule, action, count(*) as given, count(distinct nullif(employee_id, '')) as people
      from advisory where given_at is not null
      group by rule, action order by rule collate "C", action
      """;

  private static final String ORDER =
      """
      order by employee_id, due_on, rule collate "C", instance, employment_id, given_at, id
      offset :offset limit :limit
      """;

  private final JdbcClient jdbc;

  AdvisoryListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ShownAdvisory> page(AdvisoryQuery query) {
    return asked("select * " + SHOWN + ORDER, query)
        .param("offset", query.offset())
        .param("limit", query.limit())
        .query((row, _) -> shown(row))
        .list();
  }

  /** Those with these ids, missed and withdrawn ones too. */
  List<ShownAdvisory> named(Collection<UUID> ids) {
    return jdbc.sql("select * from advisory where id = any(?)")
        .param(Columns.uuids(ids))
        .query((row, _) -> shown(row))
        .list();
  }

  /** Those with these ids that were given at some time, as they are laid before somebody. */
  List<AddressedAdvisory> addressed(Collection<UUID> ids) {
    return jdbc.sql(
            "select "
                + AdvisoryRowStore.ADDRESSED
                + " from advisory where id = any(?) and given_at is not null")
        .param(Columns.uuids(ids))
        .query((row, _) -> AdvisoryRowStore.addressed(row))
        .list();
  }

  long count(AdvisoryQuery query) {
    return asked("select count(*) " + SHOWN, query).query(Long.class).single();
  }

  List<RuleCount> perRule() {
    return jdbc.sql(PER_RULE)
        .query(
            (row, _) ->
                new RuleCount(
                    row.getString("rule"),
                    row.getString("action"),
                    row.getLong("given"),
                    row.getLong("people")))
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, AdvisoryQuery query) {
    return jdbc.sql(sql)
        .param("employee", query.employeeId())
        .param("workUnits", texts(query.workUnits()))
        .param(
            "statuses",
            query.statuses() == null
                ? null
                : Columns.texts(query.statuses().stream().map(Enum::name).toList()))
        .param("from", query.dueFrom())
        .param("to", query.dueTo());
  }

  private static @Nullable SqlArrayValue texts(@Nullable Set<String> values) {
    return values == null ? null : Columns.texts(values);
  }

  private static ShownAdvisory shown(ResultSet row) throws SQLException {
    Advisory advisory = AdvisoryRowStore.advisory(row);
    return new ShownAdvisory(
        advisory.id(),
        AdvisoryLines.line(advisory, row.getString("work_unit")),
        advisory.state().notice());
  }
}
