package dk.naervaer.service.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far payroll's events have been sent once the year is played and the clock runs. */
final class DemoStore {
  private final JdbcClient jdbc;

  DemoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Up to and including this instant; the beginning of time where nothing is kept yet. */
  Instant sentUntil() {
    return jdbc.sql("select sent_until from demo_payroll")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant)
        .orElse(Instant.EPOCH);
  }

  void keepSentUntil(Instant instant) {
    jdbc.sql(
            """
            insert into demo_payroll (sent_until) values (:until)
            on conflict (only_row) do update set sent_until = excluded.sent_until
            """)
        .param("until", instant.atOffset(ZoneOffset.UTC))
        .update();
  }
}
