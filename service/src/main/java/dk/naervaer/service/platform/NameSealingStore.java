package dk.naervaer.service.platform;

import dk.naervaer.service.platform.sql.Columns;
import dk.naervaer.service.platform.sql.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The proof of the key, and the columns with cells that name people. */
final class NameSealingStore {
  private static final int AT_ONCE = 5_000;
  private static final HexFormat HEX = HexFormat.of();

  /** Whose they are, their packages have said. */
  private static final String SEALED =
      """
      select c.relname as "table", a.attname as name, a.atttypid = 'bytea'::regtype as bytes
      from pg_class as c join pg_attribute as a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace
        and col_description(c.oid, a.attnum) = 'sealed'
      order by 1, 2
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  NameSealingStore(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * How a column is asked for as text, told to be open, and written.
   *
   * @param close seals a cell as it was asked for
   */
  private record Column(
      String table,
      String name,
      String asked,
      String open,
      String written,
      BiFunction<Seal, String, @Nullable String> close) {

    static Column text(String table, String name) {
      return new Column(table, name, name, "not starts_with(" + name + ", ?)", "cell", Seal::close);
    }

    static Column bytes(String table, String name) {
      return new Column(
          table,
          name,
          "encode(" + name + ", 'hex')",
          "not starts_with(encode(" + name + ", 'escape'), ?)",
          "decode(cell, 'hex')",
          (seal, hex) -> HEX.formatHex(Objects.requireNonNull(seal.close(HEX.parseHex(hex)))));
    }

    String select() {
      return "select ctid::text as place, %s as cell from %s where %s limit %d for update"
          .formatted(asked, table, open, AT_ONCE);
    }

    String update() {
      return "update %s set %s = %s from unnest(?, ?) as row (place, cell) where ctid = place::tid"
          .formatted(table, name, written);
    }
  }

  /** A cell and where it stands. */
  private record Cell(String place, String cell) {}

  /** The proof of the key that the store is sealed with; this one, when it has had none. */
  String proof(String first) {
    jdbc.sql("update store_meta set names_proof = ? where names_proof is null")
        .param(first)
        .update();
    return jdbc.sql("select names_proof from store_meta").query(String.class).single();
  }

  /** Whether nothing stands open, so that no start needs to look for it again. */
  boolean isAllSealed() {
    return jdbc.sql("select names_all_sealed from store_meta").query(Boolean.class).single();
  }

  /** Seals what stands open; a program that was killed meanwhile goes on at its next start. */
  void sealOld(Seal seal) {
    for (Column column : jdbc.sql(SEALED).query((row, _) -> column(row)).list()) {
      int sealed;
      do {
        sealed = Objects.requireNonNull(transaction.execute(_ -> sealSome(column, seal)));
      } while (sealed == AT_ONCE);
    }
    jdbc.sql("update store_meta set names_all_sealed = true").update();
  }

  private static Column column(ResultSet row) throws SQLException {
    String table = row.getString("table");
    String name = row.getString("name");
    return row.getBoolean("bytes") ? Column.bytes(table, name) : Column.text(table, name);
  }

  private int sealSome(Column column, Seal seal) {
    List<Cell> open =
        jdbc.sql(column.select())
            .param(Seal.MARK)
            .query((row, _) -> new Cell(row.getString("place"), row.getString("cell")))
            .list();
    if (!open.isEmpty()) {
      jdbc.sql(column.update())
          .params(
              Columns.of(open)
                  .text(Cell::place)
                  .text(cell -> column.close().apply(seal, cell.cell()))
                  .list())
          .update();
    }
    return open.size();
  }
}
