package dk.naervaer.service.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the items what their readers thought of them. */
final class OpinionStore {
  private final JdbcClient jdbc;

  OpinionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many readers of an advisory found it useful, and how many did not. */
  record Said(long useful, long notUseful) {}

  Map<UUID, Said> said() {
    Map<UUID, Said> said = new HashMap<>();
    jdbc.sql(
            """
            select advisory_id, count(*) filter (where useful) as yes,
              count(*) filter (where not useful) as no
            from inbox_item where useful is not null group by advisory_id
            """)
        .query(
            row -> {
              said.put(
                  row.getObject("advisory_id", UUID.class),
                  new Said(row.getLong("yes"), row.getLong("no")));
            });
    return said;
  }
}
