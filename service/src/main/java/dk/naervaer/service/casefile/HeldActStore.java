package dk.naervaer.service.casefile;

import dk.naervaer.events.EventKey;
import dk.naervaer.service.platform.sql.Cells;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what was done about held records. */
final class HeldActStore {
  private final JdbcClient jdbc;

  HeldActStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(EventKey event, RecordAct act) {
    jdbc.sql(
            """
            insert into held_act (at, account, source, event_id, act, word)
            values (:at, :account, :source, :event, :act, :word)
            """)
        .param("at", act.at().atOffset(ZoneOffset.UTC))
        .param("account", act.account())
        .param("source", event.source())
        .param("event", event.id())
        .param("act", act.act())
        .param("word", act.word())
        .update();
  }

  List<RecordAct> newest(int most) {
    return jdbc.sql("select * from held_act order by number desc limit ?")
        .param(most)
        .query(
            (row, _) ->
                new RecordAct(
                    Cells.instant(row, "at"),
                    row.getString("account"),
                    row.getString("act"),
                    row.getString("word")))
        .list();
  }
}
