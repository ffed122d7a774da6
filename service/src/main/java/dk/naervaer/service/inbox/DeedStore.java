package dk.naervaer.service.inbox;

import dk.naervaer.service.platform.sql.Cells;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what people did, for ever. */
final class DeedStore {
  private final JdbcClient jdbc;

  DeedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A deed of before. */
  record Known(UUID itemId, String action, @Nullable String value) {}

  Optional<Known> find(String account, String id) {
    return jdbc.sql("select item_id, action, value from inbox_action where account = ? and id = ?")
        .params(account, id)
        .query(
            (row, _) ->
                new Known(
                    row.getObject("item_id", UUID.class),
                    row.getString("action"),
                    row.getString("value")))
        .optional();
  }

  void add(String account, Deed deed, Instant now) {
    jdbc.sql(
            """
            insert into inbox_action (account, id, item_id, action, value, known_at)
            values (:account, :id, :item, :action, :value, :at)
            """)
        .param("account", account)
        .param("id", deed.id())
        .param("item", deed.itemId())
        .param("action", deed.action().word())
        .param("value", deed.value())
        .param("at", ItemStore.at(now))
        .update();
  }

  /** How much an account did about an item after an instant. */
  int since(UUID itemId, String account, Instant after) {
    return jdbc.sql(
            """
            select count(*) from inbox_action
            where item_id = ? and account = ? and known_at > ?
            """)
        .params(itemId, account, ItemStore.at(after))
        .query(Integer.class)
        .single();
  }

  /** What was done about an item, in order. */
  List<DoneDeed> of(UUID itemId) {
    return jdbc.sql(
            """
            select account, action, value, known_at from inbox_action where item_id = ?
            order by number
            """)
        .param(itemId)
        .query(
            (row, _) ->
                new DoneDeed(
                    row.getString("account"),
                    row.getString("action"),
                    row.getString("value"),
                    Cells.instant(row, "known_at")))
        .list();
  }
}
