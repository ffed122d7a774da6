package dk.naervaer.service.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The one row that says what this store is. */
public final class StoreMetaStore {
  private final JdbcClient jdbc;
  private final TransactionTemplate ownTransaction;

  /**
   * The template must begin a transaction of its own, so that no caller's rollback undoes a write.
   */
  StoreMetaStore(JdbcClient jdbc, TransactionTemplate ownTransaction) {
    this.jdbc = jdbc;
    this.ownTransaction = ownTransaction;
  }

  /** What the store is; empty before its first start has written it. */
  public Optional<StoreMeta> find() {
    return jdbc.sql(
            "select begun_at, clock_instant, clock_set_at, clock_running, demo_state from"
                + " store_meta")
        .query(StoreMetaStore::meta)
        .optional();
  }

  /** Writes what the store is, once and for ever; a second writer changes nothing. */
  void begin(StoreMeta meta) {
    ClockSetting clock = meta.clock();
    jdbc.sql(
            """
            insert into store_meta
              (begun_at, simulated, clock_instant, clock_set_at, clock_running, demo_state)
            values (:begunAt, :simulated, :instant, :setAt, :running, :demo)
            on conflict do nothing
            """)
        .param("begunAt", utc(meta.begunAt()))
        .param("simulated", meta.simulated())
        .param("instant", clock == null ? null : utc(clock.instant()))
        .param("setAt", clock == null ? null : utc(clock.setAt()))
        .param("running", clock != null && clock.running())
        .param("demo", meta.demo().name())
        .update();
  }

  /** Keeps how far the made-up year is, in a transaction of its own. */
  public void keepDemo(DemoState demo) {
    ownTransaction.executeWithoutResult(
        begun ->
            jdbc.sql("update store_meta set demo_state = :demo")
                .param("demo", demo.name())
                .update());
  }

  void keepClock(ClockSetting clock) {
    ownTransaction.executeWithoutResult(
        begun ->
            jdbc.sql(
                    """
                    update store_meta
                    set clock_instant = :instant, clock_set_at = :setAt, clock_running = :running
                    """)
                .param("instant", utc(clock.instant()))
                .param("setAt", utc(clock.setAt()))
                .param("running", clock.running())
                .update());
  }

  /** Whether the store takes writes. */
  boolean takesWrites() {
    return Boolean.TRUE.equals(
        ownTransaction.execute(
            _ -> jdbc.sql("update store_meta set probed_at = now()").update() == 1));
  }

  private static StoreMeta meta(ResultSet row, int number) throws SQLException {
    Instant instant = instant(row, "clock_instant");
    Instant setAt = instant(row, "clock_set_at");
    ClockSetting clock =
        instant == null || setAt == null
            ? null
            : new ClockSetting(instant, row.getBoolean("clock_running"), setAt);
    return new StoreMeta(
        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
        clock,
        DemoState.valueOf(row.getString("demo_state")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
