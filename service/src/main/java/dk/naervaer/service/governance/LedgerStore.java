package dk.naervaer.service.governance;

import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the ledger: added to, never changed. */
final class LedgerStore {
  private static final String INSERT =
      """
      insert into ledger_entry
        (number, at, kind, level, person, details, previous_hash, hash, seal)
      values (?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_FILES =
      """
      insert into ledger_file (entry, path, content, hash)
      select ?, path, content, hash from unnest(?, ?, ?) as row (path, content, hash)
      """;

  private static final String CURRENT =
      """
      select distinct on (path) path, content from ledger_file where entry <= ?
      order by path, entry desc
      """;

  /** Nobody else locks by this number. */
  static final long LOCK = 0x4c65646765722eL;

  private final JdbcClient jdbc;

  LedgerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps everybody else from adding until the end of the transaction. */
  void lock() {
    jdbc.sql("select true from pg_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single();
  }

  List<LedgerEntry> entries() {
    return entries("true");
  }

  List<LedgerEntry> unsealed() {
    return entries("seal is null");
  }

  Optional<LedgerEntry> last() {
    return entries("number = (select max(number) from ledger_entry)").stream().findFirst();
  }

  // One statement: an entry that is added meanwhile must not be seen without its files.
  private List<LedgerEntry> entries(String which) {
    ResultSetExtractor<List<LedgerEntry>> whole = LedgerStore::entries;
    return jdbc.sql(
            """
            select entry.*, file.path, file.hash as file_hash
            from ledger_entry entry left join ledger_file file on file.entry = entry.number
            where %s
            order by number, path
            """
                .formatted(which))
        .query(whole);
  }

  private static List<LedgerEntry> entries(ResultSet rows) throws SQLException {
    List<LedgerEntry> entries = new ArrayList<>();
    boolean more = rows.next();
    while (more) {
      LedgerEntry bare = entry(rows);
      Map<String, String> files = new TreeMap<>();
      while (more && rows.getLong("number") == bare.number()) {
        if (rows.getString("path") != null) {
          files.put(rows.getString("path"), rows.getString("file_hash"));
        }
        more = rows.next();
      }
      entries.add(bare.with(files));
    }
    return entries;
  }

  private static LedgerEntry entry(ResultSet row) throws SQLException {
    return new LedgerEntry(
        row.getLong("number"),
        Cells.instant(row, "at"),
        row.getString("kind"),
        row.getString("level"),
        row.getString("person"),
        row.getString("details"),
        Map.of(),
        row.getString("previous_hash"),
        row.getString("hash"),
        row.getString("seal"));
  }

  void add(LedgerEntry entry, Map<String, byte @Nullable []> contents) {
    jdbc.sql(INSERT)
        .params(entry.number(), entry.at().toString(), entry.kind())
        .param(entry.level())
        .params(entry.person(), entry.details(), entry.previousHash(), entry.hash())
        .param(entry.seal())
        .update();
    if (!contents.isEmpty()) {
      var columns =
          Columns.of(contents.entrySet())
              .text(Map.Entry::getKey)
              .bytes(Map.Entry::getValue)
              .text(file -> entry.files().get(file.getKey()));
      jdbc.sql(INSERT_FILES).param(entry.number()).params(columns.list()).update();
    }
  }

  /** Seals an entry from before there were seals. */
  void seal(long number, String seal) {
    jdbc.sql("update ledger_entry set seal = ? where number = ? and seal is null")
        .params(seal, number)
        .update();
  }

  /** The bytes of every file that holds by the entries up to one, by path. */
  Map<String, byte[]> files(long last) {
    Map<String, byte[]> files = new TreeMap<>();
    jdbc.sql(CURRENT)
        .param(last)
        .query(
            row -> {
              byte[] content = row.getBytes("content");
              if (content != null) {
                files.put(row.getString("path"), content);
              }
            });
    return files;
  }

  boolean any(String... kinds) {
    return jdbc.sql("select exists (select from ledger_entry where kind = any(?))")
        .param(Columns.texts(List.of(kinds)))
        .query(Boolean.class)
        .single();
  }

  /** Every stored file whose bytes are not what its hash says. */
  List<String> forged() {
    return jdbc.sql(
            """
            select path from ledger_file
            where content is not null and encode(sha256(content), 'hex') <> hash
            """)
        .query((row, _) -> row.getString("path"))
        .list();
  }
}
