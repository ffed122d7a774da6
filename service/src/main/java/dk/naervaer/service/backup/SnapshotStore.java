package dk.naervaer.service.backup;

import dk.naervaer.service.backup.Manifest.Table;
import dk.naervaer.service.platform.embedded.StoreAccess;
import dk.naervaer.service.platform.sql.Cells;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All tables of a store, in and out, as PostgreSQL copies them. The connection is the superuser's:
 * no policy hides a row from it, and no trigger keeps one out.
 */
final class SnapshotStore implements AutoCloseable {
  /** Made by the migrations themselves. */
  private static final String HISTORY = "flyway_schema_history";

  private static final String TABLES =
      """
      select t.relname,
        array(select a.attname::text from pg_attribute a
              where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                and a.attgenerated = '' order by a.attnum) as columns,
        array(select a.attname::text from pg_index i
              cross join unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
              join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum
              where i.indrelid = t.oid and i.indisprimary order by k.place) as key
      from pg_class t join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = 'public' and t.relkind = 'r' and t.relname <> ?
      order by t.relname
      """;

  private static final String SCHEMA =
      """
      select version from flyway_schema_history where success and version is not null
      order by string_to_array(version, '.')::int[] desc limit 1
      """;

  private static final String SEQUENCES =
      """
      select sequencename, last_value from pg_sequences
      where schemaname = 'public' and last_value is not null
      """;

  private final Connection connection;

  private SnapshotStore(Connection connection) {
    this.connection = connection;
  }

  /** Something asked of the database. */
  private interface Question<T> {
    T ask() throws SQLException, IOException;
  }

  /** Opens it; what is not {@link #commit committed} by its end is undone. */
  static SnapshotStore of(StoreAccess access) throws IOException {
    return told(
        () -> {
          Connection connection = access.superuser();
          connection.setAutoCommit(false);
          return new SnapshotStore(connection);
        });
  }

  private static <T> T told(Question<T> question) throws IOException {
    try {
      return question.ask();
    } catch (SQLException e) {
      throw new IOException("the database: " + withoutRows(e), e);
    }
  }

  // Of what is wrong with a row PostgreSQL says what the row holds.
  static String withoutRows(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    boolean ofRow = state.startsWith("22") || state.startsWith("23");
    return ofRow ? "a row that no table takes (" + state + ")" : String.valueOf(e.getMessage());
  }

  /** From here on everything is read as it stands at this moment. */
  void freeze() throws IOException {
    run("set transaction isolation level repeatable read, read only");
    plainly();
  }

  /** Lets rows in as they are: no trigger speaks, no reference is asked for. */
  void open() throws IOException {
    run("set session_replication_role = replica");
    plainly();
  }

  // The same text wherever it is copied.
  private void plainly() throws IOException {
    run("set local time zone 'UTC'");
    run("set local datestyle = 'ISO, YMD'");
    run("set local intervalstyle = 'postgres'");
    run("set local bytea_output = 'hex'");
  }

  String schema() throws IOException {
    return told(
        () -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(SCHEMA)) {
            if (!row.next()) {
              throw new IOException("the store has never been begun");
            }
            return row.getString(1);
          }
        });
  }

  /** The tables, without what they hold. */
  List<Table> tables() throws IOException {
    return told(
        () -> {
          List<Table> tables = new ArrayList<>();
          try (var statement = connection.prepareStatement(TABLES)) {
            statement.setString(1, HISTORY);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                tables.add(table(row));
              }
            }
          }
          return tables;
        });
  }

  private static Table table(ResultSet row) throws SQLException {
    List<String> columns = texts(row, "columns");
    List<String> key = texts(row, "key");
    return new Table(row.getString("relname"), columns, key.isEmpty() ? columns : key, 0, "");
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Cells.texts(row, column);
  }

  /** Copies a table out and tells how many rows there were and what they hashed to. */
  Table copyOut(Table table, OutputStream out) throws IOException {
    String sql =
        "copy (select %s from %s order by %s) to stdout"
            .formatted(quoted(table.columns()), quoted(table.name()), quoted(table.order()));
    DigestOutputStream hashed = new DigestOutputStream(out, sha256());
    long rows = told(() -> copying().copyOut(sql, hashed));
    String hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    return new Table(table.name(), table.columns(), table.order(), rows, hash);
  }

  /** Copies a table in, in the place of whatever a migration laid there. */
  void copyIn(Table table, InputStream in) throws IOException {
    run("delete from " + quoted(table.name()));
    String sql = "copy %s (%s) from stdin".formatted(quoted(table.name()), quoted(table.columns()));
    told(() -> copying().copyIn(sql, in));
  }

  Map<String, Long> sequences() throws IOException {
    return told(
        () -> {
          Map<String, Long> sequences = new TreeMap<>();
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(SEQUENCES)) {
            while (row.next()) {
              sequences.put(row.getString(1), row.getLong(2));
            }
          }
          return sequences;
        });
  }

  void setSequences(Map<String, Long> sequences) throws IOException {
    for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
      told(
          () -> {
            try (var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
              statement.setString(1, "public." + quoted(sequence.getKey()));
              statement.setLong(2, sequence.getValue());
              return statement.execute();
            }
          });
    }
  }

  void commit() throws IOException {
    told(
        () -> {
          connection.commit();
          return true;
        });
  }

  @Override
  public void close() throws IOException {
    told(
        () -> {
          connection.rollback();
          connection.close();
          return true;
        });
  }

  private CopyManager copying() throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private void run(String sql) throws IOException {
    told(
        () -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  private static String quoted(List<String> names) {
    return names.stream().map(SnapshotStore::quoted).collect(Collectors.joining(", "));
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
