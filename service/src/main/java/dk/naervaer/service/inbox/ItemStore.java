package dk.naervaer.service.inbox;

import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of what lies before whom. */
final class ItemStore {
  // Any number that no other advisory lock of this program has.
  private static final int ROUND_LOCK = 20_731;

  private static final String COLUMNS =
      """
      id, advisory_id, recipient, employee_id, employment_id, work_unit, addressee, action, due_on,
      deadline, binding, state, opened_at, seen_at, postponed_to, because, useful, handed_to,
      closed_at, stage, next_at, told_at, last_told_at, at_once, version
      """;

  private static final String SAVE =
      "insert into inbox_item ("
          + COLUMNS
          + ") select "
          + Columns.unnested(25)
          + """
           on conflict (id) do update set
            employment_id = excluded.employment_id, work_unit = excluded.work_unit,
            addressee = excluded.addressee, action = excluded.action, due_on = excluded.due_on,
            deadline = excluded.deadline, binding = excluded.binding, state = excluded.state,
            seen_at = excluded.seen_at, postponed_to = excluded.postponed_to,
            because = excluded.because, useful = excluded.useful, handed_to = excluded.handed_to,
            closed_at = excluded.closed_at, stage = excluded.stage, next_at = excluded.next_at,
            told_at = excluded.told_at, last_told_at = excluded.last_told_at, at_once = excluded.at_once, version = excluded.version
          """;

  // Everybody in one order, so that nobody waits for each other. Not by the id: before PostgreSQL
  // has counted the rows it would read them all in that order to find the few that are asked for.
  private static final String LOCKED = " order by advisory_id, recipient for update";

  // Each way an item can lie before somebody names its work unit, its person or, of a notice, its
  // addressee, so what is open is found by those.
  private static final String LYING_BEFORE =
      """
      select * from inbox_item
      where ((recipient = 'EMPLOYEE' and addressee = ?)
        or (addressee = '' and recipient = any(?) and work_unit = any(?))
        or (recipient = 'LEADER' and (work_unit = any(?) or employee_id = any(?)))
        or (recipient = 'LIAISON' and work_unit = any(?))
        or (recipient = 'LEADER' and stage = 'WITH_NEXT_LEVEL' and work_unit = any(?))
        or (recipient <> 'EMPLOYEE' and work_unit = any(?)))
      """;

  private final JdbcClient jdbc;

  ItemStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // ---- items

  List<Item> lockOfAdvisories(Collection<UUID> advisoryIds) {
    return jdbc.sql("select * from inbox_item where advisory_id = any(?)" + LOCKED)
        .param(Columns.uuids(advisoryIds))
        .query((row, _) -> ItemRowStore.item(row))
        .list();
  }

  Optional<Item> lock(UUID id) {
    return jdbc.sql("select * from inbox_item where id = ? for update")
        .param(id)
        .query((row, _) -> ItemRowStore.item(row))
        .optional();
  }

  Optional<Item> find(UUID id) {
    return jdbc.sql("select * from inbox_item where id = ?")
        .param(id)
        .query((row, _) -> ItemRowStore.item(row))
        .optional();
  }

  void save(List<Item> items) {
    if (!items.isEmpty()) {
      jdbc.sql(SAVE).params(ItemRowStore.columns(items)).update();
    }
  }

  /** Who asks, as the statement needs it. */
  record Reach(
      String account,
      Set<Recipient> roles,
      Set<String> roleUnits,
      Set<String> leaderUnits,
      Set<String> ledEmployees,
      Set<String> liaisonUnits,
      Set<String> unitsBelow,
      Set<String> allOf) {}

  List<Item> lyingBefore(Reach reach, boolean closedToo) {
    String which = closedToo ? "" : " and closed_at is null";
    return jdbc.sql(LYING_BEFORE + which + " order by due_on, id")
        .params(
            reach.account(),
            Columns.texts(reach.roles().stream().map(Enum::name).toList()),
            Columns.texts(reach.roleUnits()),
            Columns.texts(reach.leaderUnits()),
            Columns.texts(reach.ledEmployees()),
            Columns.texts(reach.liaisonUnits()),
            Columns.texts(reach.unitsBelow()),
            Columns.texts(reach.allOf()))
        .query((row, _) -> ItemRowStore.item(row))
        .list();
  }

  List<Item> ofEmployee(String employeeId) {
    return jdbc.sql("select * from inbox_item where employee_id = ? order by due_on, id")
        .param(employeeId)
        .query((row, _) -> ItemRowStore.item(row))
        .list();
  }

  List<Item> ofEmployments(Collection<String> employmentIds) {
    return jdbc.sql("select * from inbox_item where employment_id = any(?) order by due_on, id")
        .param(Columns.texts(employmentIds))
        .query((row, _) -> ItemRowStore.item(row))
        .list();
  }

  boolean anyOpen() {
    return jdbc.sql("select exists (select from inbox_item where closed_at is null)")
        .query(Boolean.class)
        .single();
  }

  List<Item> allOpen() {
    return jdbc.sql("select * from inbox_item where closed_at is null order by id")
        .query((row, _) -> ItemRowStore.item(row))
        .list();
  }

  /** Those that closed undone because their case was over, since an instant. */
  List<Item> lapsedWithCase(Instant since) {
    return jdbc.sql(
            """
            select * from inbox_item
            where state = 'LAPSED' and because = ? and closed_at >= ? order by id
            """)
        .params(Lapse.CASE_OVER, at(since))
        .query((row, _) -> ItemRowStore.item(row))
        .list();
  }

  /** For each of these employments, who was asked for something by which day. */
  Map<String, List<Asked>> asked(Collection<String> employmentIds) {
    Map<String, List<Asked>> asked = new HashMap<>();
    jdbc.sql(
            """
            select employment_id, recipient, due_on from inbox_item
            where employment_id = any(?) and employment_id <> '' and state <> 'WITHDRAWN'
            """)
        .param(Columns.texts(employmentIds))
        .query(
            row -> {
              asked
                  .computeIfAbsent(row.getString("employment_id"), _ -> new ArrayList<>())
                  .add(
                      new Asked(
                          Recipient.valueOf(row.getString("recipient")),
                          Cells.date(row, "due_on")));
            });
    return asked;
  }

  /** Somebody was asked for something by a day. */
  record Asked(Recipient recipient, LocalDate dueOn) {}

  List<OverdueItems.InUnit> overdue(
      Collection<String> workUnits, LocalDate today, Instant lapsedSince) {
    return jdbc.sql(
            """
            select work_unit, min(due_on) as oldest,
              count(*) filter (where closed_at is null) as items,
              count(*) filter (where closed_at is null
                and stage in ('WITH_DEPUTY', 'WITH_NEXT_LEVEL')) as passed_on,
              count(*) filter (where closed_at is not null) as not_done
            from inbox_item
            where ((closed_at is null and due_on < ?)
                or (state = 'LAPSED' and closed_at >= ? and recipient = 'LEADER'))
              and recipient <> 'EMPLOYEE' and work_unit = any(?)
            group by work_unit order by items desc, work_unit
            """)
        .params(today, at(lapsedSince), Columns.texts(workUnits))
        .query(
            (row, _) ->
                new OverdueItems.InUnit(
                    row.getString("work_unit"),
                    row.getLong("items"),
                    Cells.date(row, "oldest"),
                    row.getLong("passed_on"),
                    row.getLong("not_done")))
        .list();
  }

  List<OverdueItems.Proof> proof(Collection<String> workUnits, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select work_unit, action,
              count(*) filter (where state = 'DONE') as done,
              count(*) filter (where state in ('LAPSED', 'EXPIRED')) as not_done,
              count(*) filter (where state in ('NOT_RELEVANT', 'HANDED_ON')) as otherwise,
              count(*) filter (where closed_at is null) as open
            from inbox_item
            where recipient = 'LEADER' and state <> 'WITHDRAWN' and due_on between ? and ?
              and work_unit = any(?)
            group by work_unit, action order by work_unit, action
            """)
        .params(from, to, Columns.texts(workUnits))
        .query(
            (row, _) ->
                new OverdueItems.Proof(
                    row.getString("work_unit"),
                    row.getString("action"),
                    row.getLong("done"),
                    row.getLong("not_done"),
                    row.getLong("otherwise"),
                    row.getLong("open")))
        .list();
  }

  // ---- telling

  /** Whether this transaction alone tells, until its end. */
  boolean tellsAlone() {
    return jdbc.sql("select pg_try_advisory_xact_lock(?)")
        .param(ROUND_LOCK)
        .query(Boolean.class)
        .single();
  }

  @Nullable Instant next() {
    return jdbc.sql("select next_at from inbox_item where next_at is not null order by 1 limit 1")
        .query((row, _) -> Cells.instant(row, "next_at"))
        .optional()
        .orElse(null);
  }

  List<Item> lockDue(Instant now) {
    return jdbc.sql("select * from inbox_item where next_at <= ?" + LOCKED)
        .param(at(now))
        .query((row, _) -> ItemRowStore.item(row))
        .list();
  }

  void noteTellings(List<Told> told) {
    if (!told.isEmpty()) {
      jdbc.sql("insert into inbox_telling select * from unnest(?, ?) on conflict do nothing")
          .params(Columns.of(told).text(Told::mailKey).uuid(Told::itemId).list())
          .update();
    }
  }

  /** Which mail told of which item. */
  record Told(String mailKey, UUID itemId) {}

  List<Item> lockToldBy(Collection<String> mailKeys) {
    return jdbc.sql(
            """
            select * from inbox_item where closed_at is null and id in (
              select item_id from inbox_telling where mail_key = any(?))
            """
                + LOCKED)
        .param(Columns.texts(mailKeys))
        .query((row, _) -> ItemRowStore.item(row))
        .list();
  }

  /** The last day on which it was looked at who answers for what; null before the first. */
  @Nullable LocalDate readdressedOn() {
    return jdbc.sql("select readdressed from inbox_round")
        .query((row, _) -> Cells.date(row, "readdressed"))
        .optional()
        .orElse(null);
  }

  void readdressed(LocalDate day) {
    jdbc.sql(
            """
            insert into inbox_round (readdressed) values (?)
            on conflict (only_row) do update set readdressed = excluded.readdressed
            """)
        .param(day)
        .update();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
