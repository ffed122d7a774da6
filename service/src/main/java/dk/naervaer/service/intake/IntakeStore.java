package dk.naervaer.service.intake;

import dk.naervaer.events.EventKey;
import dk.naervaer.events.Outcome;
import dk.naervaer.events.Reason;
import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of record keys, offsets and remarks. */
final class IntakeStore {

  private static final String MOVE =
      """
      update intake_offset as stored set next = row.reached, leader_epoch = row.leader_epoch
      from unnest(?, ?, ?, ?, ?, ?) as row (topic, partition, topic_id, known, reached, leader_epoch)
      where stored.topic = row.topic and stored.partition = row.partition
        and stored.topic_id = row.topic_id and stored.next = row.known
      """;

  private static final String RESTART =
      """
      insert into intake_offset as stored (topic, partition, topic_id, next, leader_epoch)
      values (?, ?, ?, ?, null)
      on conflict (topic, partition) do update
        set topic_id = excluded.topic_id, next = excluded.next, leader_epoch = null
        where stored.topic_id = ? and stored.next = ?
      """;

  private static final String REMARK =
      """
      insert into intake_remark
        (at, topic, partition, "offset", source, event_id, outcome, reason, field)
      select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;

  IntakeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How far a partition is worked through. */
  record Position(UUID topicId, long next, @Nullable Integer leaderEpoch) {

    /** The next record to read of a topic: the first when it was never begun, or is another. */
    static long next(@Nullable Position stored, UUID topicId) {
      return stored == null || !stored.topicId().equals(topicId) ? 0 : stored.next();
    }
  }

  /** How far each partition of these topics is worked through, as far as it was ever begun. */
  Map<TopicPartition, Position> positions(Collection<String> topics) {
    Map<TopicPartition, Position> positions = new HashMap<>();
    jdbc.sql("select * from intake_offset where topic = any(?)")
        .param(Columns.texts(topics))
        .query(
            row -> {
              positions.put(
                  new TopicPartition(row.getString("topic"), row.getInt("partition")),
                  new Position(
                      row.getObject("topic_id", UUID.class),
                      row.getLong("next"),
                      Cells.optionalNumber(row, "leader_epoch")));
            });
    return positions;
  }

  /** Begins a partition, or begins it anew unless somebody else has moved it. */
  void restart(TopicPartition place, @Nullable Position known, UUID topicId, long next) {
    jdbc.sql(RESTART)
        .params(
            place.topic(),
            place.partition(),
            topicId,
            next,
            known == null ? topicId : known.topicId(),
            known == null ? -1 : known.next())
        .update();
  }

  /**
   * Moves partitions on.
   *
   * @throws PartitionLost when one of them does not stand where it should
   */
  void move(List<PartitionMove> moves) {
    int moved =
        jdbc.sql(MOVE)
            .params(
                Columns.of(moves)
                    .text(row -> row.place().topic())
                    .number(row -> row.place().partition())
                    .uuid(PartitionMove::topicId)
                    .bigNumber(PartitionMove::from)
                    .bigNumber(PartitionMove::to)
                    .optionalNumber(PartitionMove::leaderEpoch)
                    .list())
            .update();
    if (moved != moves.size()) {
      throw new PartitionLost();
    }
  }

  /** Notes the keys and tells which of them were never seen before. */
  Set<UUID> addKeys(Collection<UUID> keys) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    // Sorted, so that two readers with the same records never wait for each other.
    List<UUID> sorted = keys.stream().sorted().toList();
    return new HashSet<>(
        jdbc.sql(
                "insert into intake_record select * from unnest(?) on conflict do nothing returning"
                    + " key")
            .params(Columns.of(sorted).uuid(key -> key).list())
            .query(UUID.class)
            .list());
  }

  void add(List<Remark> remarks) {
    if (!remarks.isEmpty()) {
      jdbc.sql(REMARK)
          .params(
              Columns.of(remarks)
                  .instant(Remark::at)
                  .text(Remark::topic)
                  .number(Remark::partition)
                  .bigNumber(Remark::offset)
                  .text(row -> row.event() == null ? null : row.event().source())
                  .text(row -> row.event() == null ? null : row.event().id())
                  .text(row -> row.outcome().name())
                  .text(row -> row.reason().name())
                  .text(Remark::field)
                  .list())
          .update();
    }
  }

  List<Remark> newestRemarks(int most) {
    return jdbc.sql("select * from intake_remark order by id desc limit ?")
        .param(most)
        .query((row, _) -> remark(row))
        .list();
  }

  private static Remark remark(ResultSet row) throws SQLException {
    String source = row.getString("source");
    Instant at = Cells.instant(row, "at");
    return new Remark(
        at,
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("offset"),
        source == null ? null : new EventKey(source, row.getString("event_id")),
        Outcome.valueOf(row.getString("outcome")),
        Reason.valueOf(row.getString("reason")),
        row.getString("field"));
  }
}
