package dk.naervaer.service.inbox;

import dk.naervaer.service.platform.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of what is new of advisories: a row names many, for it lives for a moment only and a
 * row each cost more than the items that came of it.
 */
final class NewsStore {
  // Any number that no other advisory lock of this program has.
  private static final int LOCK = 20_732;
  private static final int MOST_IN_ROW = 500;

  private static final String TAKE =
      """
      delete from inbox_news where number in (
        select number from inbox_news order by number limit ?)
      returning advisory_ids
      """;

  private final JdbcClient jdbc;

  NewsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Collection<UUID> advisoryIds) {
    List<UUID> ids = List.copyOf(advisoryIds);
    for (int from = 0; from < ids.size(); from += MOST_IN_ROW) {
      List<UUID> some = ids.subList(from, Math.min(from + MOST_IN_ROW, ids.size()));
      jdbc.sql("insert into inbox_news (advisory_ids) values (?)")
          .param(Columns.uuids(some))
          .update();
    }
  }

  boolean any() {
    return jdbc.sql("select exists (select from inbox_news)").query(Boolean.class).single();
  }

  /**
   * Whether this transaction alone takes news until its end. Of an advisory that is told of twice
   * the later reader could otherwise be overtaken by the earlier one, who has seen less.
   */
  boolean takesAlone() {
    return jdbc.sql("select pg_try_advisory_xact_lock(?)")
        .param(LOCK)
        .query(Boolean.class)
        .single();
  }

  /** Takes some rows; an advisory may stand in several of them. */
  List<UUID> take(int rows) {
    List<UUID> ids = new ArrayList<>();
    jdbc.sql(TAKE)
        .param(rows)
        .query(
            row -> {
              ids.addAll(advisoryIds(row));
            });
    return ids;
  }

  private static List<UUID> advisoryIds(ResultSet row) throws SQLException {
    return Arrays.asList((UUID[]) row.getArray("advisory_ids").getArray());
  }
}
