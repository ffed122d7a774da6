package dk.naervaer.service.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The floor's two tables, and what the program's own ones weigh. */
final class FloorStore implements AutoCloseable {
  private final Connection connection;

  FloorStore(String url, String user, String password) {
    try {
      connection = DriverManager.getConnection(url, user, password);
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void create() {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists bench_record (source text, id text, primary key (source,"
              + " id))");
      statement.execute(
          "create table if not exists bench_offset (topic text, part int, next bigint, primary key"
              + " (topic, part))");
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a night's autovacuum leaves the tables: the planner knows them. */
  void vacuum() {
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One batch: the keys that are new, the offset, nothing else. */
  void take(List<String> sources, List<String> ids, String topic, int partition, long next) {
    try (PreparedStatement keys =
            connection.prepareStatement(
                "insert into bench_record select * from unnest(?, ?) on conflict do nothing");
        PreparedStatement offset =
            connection.prepareStatement(
                "insert into bench_offset values (?, ?, ?) on conflict (topic, part) do update set"
                    + " next = excluded.next")) {
      keys.setArray(1, connection.createArrayOf("text", sources.toArray()));
      keys.setArray(2, connection.createArrayOf("text", ids.toArray()));
      keys.executeUpdate();
      offset.setString(1, topic);
      offset.setInt(2, partition);
      offset.setLong(3, next);
      offset.executeUpdate();
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the whole database weighs, indexes and history included, before the floor's own rows. */
  long databaseBytes() {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select pg_database_size(current_database())"
                    + " - pg_total_relation_size('bench_record')")) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
