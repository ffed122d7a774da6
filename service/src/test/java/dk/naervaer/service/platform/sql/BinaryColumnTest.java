package dk.naervaer.service.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Columns arrive as they were sent, with a connection that sends them as they are and without. */
class BinaryColumnTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private record Row(@Nullable LocalDate day, @Nullable Instant instant, UUID id) {
    // PostgreSQL keeps microseconds.
    Row kept(String instant) {
      return new Row(day, Instant.parse(instant), id);
    }
  }

  private static final Row EMPTY = new Row(null, null, new UUID(-1, 0));
  private static final Row EARLY =
      row("0001-01-01", "0001-01-01T00:00:00.123456Z", new UUID(0, -1));
  private static final Row LATE = row("9999-12-31", "9999-12-31T23:59:59.999999Z", new UUID(1, 2));
  private static final Row HALF = row("1999-12-31", "2026-03-29T00:59:59.000000500Z", id(3));
  private static final Row FINE = row("2000-01-01", "2026-10-25T00:59:59.000001500Z", id(4));
  private static final Row BEFORE = row("2024-02-29", "1999-12-31T23:59:59.999999999Z", id(5));

  private static UUID id(int last) {
    return new UUID(Long.MIN_VALUE, last);
  }

  private static Row row(String day, String instant, UUID id) {
    return new Row(LocalDate.parse(day), Instant.parse(instant), id);
  }

  @Test
  void rowsArriveAsTheyWereSentEitherWay() {
    List<Row> sent = List.of(EMPTY, EARLY, LATE, HALF, FINE, BEFORE);
    List<Row> kept =
        List.of(
            EMPTY,
            EARLY,
            LATE,
            HALF.kept("2026-03-29T00:59:59Z"),
            FINE.kept("2026-10-25T00:59:59.000002Z"),
            BEFORE.kept("2000-01-01T00:00:00Z"));
    try (HikariDataSource told = connections(true);
        HikariDataSource plain = connections(false)) {
      assertThat(arrived(told, sent)).isEqualTo(kept);
      assertThat(arrived(plain, sent)).isEqualTo(kept);
      assertThat(arrived(told, List.of())).isEqualTo(arrived(plain, List.of())).isEmpty();
    }
  }

  // Java writes such a year as PostgreSQL does not read it: it arrives only where nothing is
  // written.
  @Test
  void nothingIsWrittenAsTextWhereTheConnectionIsToldSo() {
    List<Row> sent = List.of(new Row(LocalDate.of(10_000, 1, 1), null, id(6)));
    try (HikariDataSource told = connections(true);
        HikariDataSource plain = connections(false)) {
      assertThat(arrived(told, sent)).isEqualTo(sent);
      assertThatThrownBy(() -> arrived(plain, sent)).hasMessageContaining("+10000-01-01");
    }
  }

  @Test
  void idsAreAskedFor() {
    try (HikariDataSource told = connections(true)) {
      assertThat(
              JdbcClient.create(told)
                  .sql("select ?::uuid = any(?)")
                  .params(id(7), Columns.uuids(Arrays.asList(id(6), id(7))))
                  .query(Boolean.class)
                  .single())
          .isTrue();
    }
  }

  private static List<Row> arrived(HikariDataSource connections, List<Row> rows) {
    return JdbcClient.create(connections)
        .sql("select unnest(?) as day, unnest(?) as instant, unnest(?) as id")
        .params(Columns.of(rows).date(Row::day).instant(Row::instant).uuid(Row::id).list())
        .query(
            (row, _) ->
                new Row(
                    Cells.optionalDate(row, "day"),
                    Cells.optionalInstant(row, "instant"),
                    row.getObject("id", UUID.class)))
        .list();
  }

  private static HikariDataSource connections(boolean told) {
    HikariDataSource like = (HikariDataSource) database.worker();
    HikariDataSource connections = new HikariDataSource();
    connections.setJdbcUrl(like.getJdbcUrl());
    connections.setUsername(like.getUsername());
    connections.setPassword(like.getPassword());
    connections.setMaximumPoolSize(1);
    if (told) {
      connections.addDataSourceProperty("binaryTransferEnable", BinaryColumn.ENABLED);
    }
    return connections;
  }
}
