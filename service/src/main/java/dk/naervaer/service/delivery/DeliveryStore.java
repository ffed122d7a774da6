package dk.naervaer.service.delivery;

import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The table of what waits to be sent. */
final class DeliveryStore {
  // Any number that no other advisory lock of this program has.
  private static final int LOCKS = 20_730;
  private static final int MOST_ROWS = 256;

  private static final String INSERT =
      """
      insert into delivery (slot, messages, bytes, created_at, parcel)
      select slot, messages, octet_length(parcel), ?::timestamptz, parcel
      from unnest(?, ?, ?) with ordinality as row (slot, messages, parcel, place)
      order by place
      """;

  private static final String LOCK_SLOTS =
      """
      select slot from generate_series(0, ?) as slot
      where exists (select from delivery) and pg_try_advisory_xact_lock(?, slot)
      """;

  private final JdbcClient jdbc;

  DeliveryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A parcel to be written. */
  record Packed(int slot, int messages, byte[] parcel) {}

  /** How much waits, and since when. */
  record Pending(long messages, @org.jspecify.annotations.Nullable Instant since) {}

  void add(List<Packed> parcels, Instant at) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(at.toString());
    parameters.addAll(
        Columns.of(parcels)
            .number(Packed::slot)
            .number(Packed::messages)
            .bytes(Packed::parcel)
            .list());
    jdbc.sql(INSERT).params(parameters).update();
  }

  /**
   * Takes the slots that nobody else sends from until this transaction ends; none when nothing
   * waits.
   */
  List<Integer> lockSlots() {
    return jdbc.sql(LOCK_SLOTS)
        .params(Slot.COUNT - 1, LOCKS)
        .query((row, _) -> row.getInt("slot"))
        .list();
  }

  /**
   * The oldest parcels of these slots that the readers in this program have, in order: at least
   * one, and not many more bytes than that.
   */
  List<Long> oldestTold(List<Integer> slots, long bytes) {
    return oldest(
        "select id, bytes from delivery where slot = any(?) and told order by id limit ?",
        slots,
        bytes);
  }

  /** The same of those that the readers in this program do not have yet. */
  List<Long> oldestUntold(List<Integer> slots, long bytes) {
    return oldest(
        "select id, bytes from delivery where slot = any(?) and not told order by id limit ?",
        slots,
        bytes);
  }

  private List<Long> oldest(String sql, List<Integer> slots, long bytes) {
    List<Long> ids = new ArrayList<>();
    long[] sum = {0};
    jdbc.sql(sql)
        .params(numbers("int4", slots), MOST_ROWS)
        .query(
            row -> {
              if (sum[0] < bytes) {
                ids.add(row.getLong("id"));
              }
              sum[0] += row.getInt("bytes");
            });
    return ids;
  }

  Map<Long, byte[]> parcels(List<Long> ids) {
    Map<Long, byte[]> parcels = new HashMap<>();
    jdbc.sql("select id, parcel from delivery where id = any(?)")
        .params(numbers("int8", ids))
        .query(
            row -> {
              parcels.put(row.getLong("id"), row.getBytes("parcel"));
            });
    return parcels;
  }

  void noteTold(List<Long> ids) {
    jdbc.sql("update delivery set told = true where id = any(?)")
        .params(numbers("int8", ids))
        .update();
  }

  void delete(List<Long> ids) {
    jdbc.sql("delete from delivery where id = any(?)").params(numbers("int8", ids)).update();
  }

  Pending pending() {
    return jdbc.sql(
            "select coalesce(sum(messages), 0) as messages, min(created_at) as since from delivery")
        .query(
            (row, _) -> new Pending(row.getLong("messages"), Cells.optionalInstant(row, "since")))
        .single();
  }

  private static SqlArrayValue numbers(String type, List<? extends Number> values) {
    return new SqlArrayValue(type, values.toArray());
  }
}
