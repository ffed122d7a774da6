package dk.naervaer.service.inbox;

import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of talks, each time something was told of one. */
final class TalkStore {
  private static final String ADD =
      """
      insert into talk_record (employment_id, id, revision, kind, day, starts_at, held, cancelled,
        took_part, next_contact, journalised, by_account, known_at, invited)
      select :employment, :id,
        1 + coalesce((select max(revision) from talk_record
          where employment_id = :employment and id = :id), 0),
        :kind, :day, :time, :held, :cancelled, :roles, :next, :journalised, :account, :at, :invited
      """;

  private static final String NEWEST =
      """
      select distinct on (employment_id, id) * from talk_record where employment_id = any(?)
      order by employment_id, id, revision desc
      """;

  private static final String PLANNED =
      """
      select * from talk_record as newest
      where day >= ? and not held and not cancelled and starts_at is not null
        and invited is not null
        and revision = (
          select max(revision) from talk_record as one
          where one.employment_id = newest.employment_id and one.id = newest.id)
      """;

  private final JdbcClient jdbc;

  TalkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes what was told of a talk.
   *
   * @param account who told it; empty: nobody
   * @param invited accounts that have it in their calendars now
   */
  void add(TalkRecord talk, String account, Collection<String> invited, Instant now) {
    jdbc.sql(ADD)
        .param("employment", talk.employmentId())
        .param("id", talk.id())
        .param("kind", talk.kind())
        .param("day", talk.day())
        .param("time", talk.time())
        .param("held", talk.held())
        .param("cancelled", talk.cancelled())
        .param("roles", Columns.texts(talk.tookPart()))
        .param("next", talk.nextContact())
        .param("journalised", talk.journalised())
        .param("account", account)
        .param("at", ItemStore.at(now))
        .param("invited", Columns.texts(invited))
        .update();
  }

  /**
   * Waits until nobody else tells of a talk, and keeps others from it until the transaction ends.
   */
  void waitForOthers(TalkRecord talk) {
    jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("talk_record " + talk.employmentId() + " " + talk.id())
        .query(Boolean.class)
        .single();
  }

  /** How often an account told something of an employment's talks after an instant. */
  int toldSince(String employmentId, String account, Instant after) {
    return jdbc.sql(
            """
            select count(*) from talk_record
            where employment_id = ? and by_account = ? and known_at > ?
            """)
        .params(employmentId, account, ItemStore.at(after))
        .query(Integer.class)
        .single();
  }

  Optional<TalkRecord> find(String employmentId, String id) {
    return of(List.of(employmentId)).stream().filter(talk -> talk.id().equals(id)).findFirst();
  }

  /** The talks of these employments as they were last told. */
  List<TalkRecord> of(Collection<String> employmentIds) {
    return jdbc.sql(NEWEST).param(Columns.texts(employmentIds)).query((row, _) -> talk(row)).list();
  }

  private static TalkRecord talk(ResultSet row) throws SQLException {
    return new TalkRecord(
        row.getString("id"),
        row.getString("employment_id"),
        row.getString("kind"),
        Cells.date(row, "day"),
        row.getObject("starts_at", LocalTime.class),
        row.getBoolean("held"),
        row.getBoolean("cancelled"),
        Cells.texts(row, "took_part"),
        Cells.optionalDate(row, "next_contact"),
        row.getBoolean("journalised"));
  }

  /** A talk that lies ahead, and the accounts that have it in their calendars. */
  record Planned(TalkRecord talk, Set<String> invited) {}

  /** All that are planned for a day or later, and noted who is invited to. */
  List<Planned> planned(LocalDate day) {
    return jdbc.sql(PLANNED).param(day).query((row, _) -> planned(row)).list();
  }

  /** Those of them that are of these employments. */
  List<Planned> planned(LocalDate day, Collection<String> employmentIds) {
    return jdbc.sql(PLANNED + " and employment_id = any(?)")
        .params(day, Columns.texts(employmentIds))
        .query((row, _) -> planned(row))
        .list();
  }

  private static Planned planned(ResultSet row) throws SQLException {
    return new Planned(talk(row), invited(row));
  }

  /** The accounts that have a talk in their calendars; empty where that was not noted yet. */
  Optional<Set<String>> invited(TalkRecord talk) {
    return jdbc.sql(
            """
            select invited from talk_record where employment_id = ? and id = ?
            order by revision desc limit 1
            """)
        .params(talk.employmentId(), talk.id())
        .query((row, _) -> row.getArray("invited") == null ? null : invited(row))
        .optional();
  }

  private static Set<String> invited(ResultSet row) throws SQLException {
    return new TreeSet<>(Arrays.asList((String[]) row.getArray("invited").getArray()));
  }

  /** The account that told of a talk last; empty: nobody. */
  String lastTeller(TalkRecord talk) {
    return jdbc.sql(
            """
            select by_account from talk_record where employment_id = ? and id = ?
            order by revision desc limit 1
            """)
        .params(talk.employmentId(), talk.id())
        .query(String.class)
        .single();
  }

  /** How often something was told of a talk: the SEQUENCE of its invitation, and one more. */
  int revisions(TalkRecord talk) {
    return jdbc.sql("select count(*) from talk_record where employment_id = ? and id = ?")
        .params(talk.employmentId(), talk.id())
        .query(Integer.class)
        .single();
  }
}
