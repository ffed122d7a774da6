package dk.naervaer.service.inbox;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of calendar feeds. */
final class FeedStore {
  private final JdbcClient jdbc;

  FeedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void replace(String account, byte[] proof, Instant now) {
    jdbc.sql(
            """
            insert into calendar_feed (account, proof, created_at) values (:account, :proof, :at)
            on conflict (account) do update set
              proof = excluded.proof, created_at = excluded.created_at
            """)
        .param("account", account)
        .param("proof", proof)
        .param("at", ItemStore.at(now))
        .update();
  }

  void revoke(String account) {
    jdbc.sql("delete from calendar_feed where account = ?").param(account).update();
  }

  Optional<String> account(byte[] proof) {
    return jdbc.sql("select account from calendar_feed where proof = ?")
        .param(proof)
        .query((row, _) -> row.getString("account"))
        .optional();
  }
}
