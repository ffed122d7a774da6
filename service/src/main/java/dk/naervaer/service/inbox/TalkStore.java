package dk.naervaer.service.inbox;

import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of talks, each time something was told of one. */
final class TalkStore {
  private static final String ADD =
      """
      insert into talk_record (employment_id, id, revision, kind, day, starts_at, held, cancelled,
        took_part, next_contact, journalised, by_account, known_at)
      select :employment, :id,
        1 + coalesce((select max(revision) from talk_record
          where employment_id = :employment and id = :id), 0),
        :kind, :day, :time, :held, :cancelled, :roles, :next, :journalised, :account, :at
      """;

  private static final String NEWEST =
      """
      select distinct on (employment_id, id) * from talk_record where employment_id = any(?)
      order by employment_id, id, revision desc
      """;

  private final JdbcClient jdbc;

  TalkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(TalkRecord talk, String account, Instant now) {
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
        .update();
  }

  Optional<TalkRecord> find(String employmentId, String id) {
    return of(List.of(employmentId)).stream().filter(talk -> talk.id().equals(id)).findFirst();
  }

  /** The talks of these employments as they were last told. */
  List<TalkRecord> of(Collection<String> employmentIds) {
    return jdbc.sql(NEWEST)
        .param(Columns.texts(employmentIds))
        .query(
            (row, _) ->
                new TalkRecord(
                    row.getString("id"),
                    row.getString("employment_id"),
                    row.getString("kind"),
                    Cells.date(row, "day"),
                    row.getObject("starts_at", LocalTime.class),
                    row.getBoolean("held"),
                    row.getBoolean("cancelled"),
                    Arrays.asList((String[]) row.getArray("took_part").getArray()),
                    Cells.optionalDate(row, "next_contact"),
                    row.getBoolean("journalised")))
        .list();
  }

  /** How often something was told of a talk: the SEQUENCE of its invitation, and one more. */
  int revisions(TalkRecord talk) {
    return jdbc.sql("select count(*) from talk_record where employment_id = ? and id = ?")
        .params(talk.employmentId(), talk.id())
        .query(Integer.class)
        .single();
  }
}
