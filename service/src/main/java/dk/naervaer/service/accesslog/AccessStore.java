package dk.naervaer.service.accesslog;

import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the log: added to, never changed. */
final class AccessStore {
  private static final String INSERT =
      """
      insert into access_entry
        (number, at, person, acting_as, kind, act, purpose, about, previous_hash, hash)
      values (?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String SEARCH =
      """
      select * from access_entry
      where at >= ?::timestamptz and at < ?::timestamptz
        and (?::text is null or person = ?) and (?::text is null or about @> array[?]::text[])
        and (?::text is null or kind = ?)
      order by number desc limit ?
      """;

  private static final String AFFECTED =
      """
      select distinct employee from access_entry, unnest(about) as employee
      where at >= ?::timestamptz and at < ?::timestamptz and (?::text is null or person = ?)
      order by employee
      """;

  private static final String END =
      """
      select number, hash from access_entry
      where number < coalesce((
        select min(number) from access_entry
        where at >= :before::timestamptz or about && :kept
          or at >= (select access_goes_before())), 0)
      order by number desc limit 1
      """;

  /** Nobody else locks by this number. */
  private static final long LOCK = 0x4163636573734cL;

  private final JdbcClient jdbc;

  AccessStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps everybody else from adding until the end of the transaction; waits for a while only. */
  void lock() {
    jdbc.sql("select set_config('lock_timeout', '5s', true)").query(String.class).single();
    jdbc.sql("select true from pg_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single();
  }

  Optional<AccessEntry> last() {
    return jdbc.sql("select * from access_entry order by number desc limit 1")
        .query((row, _) -> entry(row))
        .optional();
  }

  /** Whether an entry stands as it was added. */
  boolean holds(AccessEntry.End entry) {
    return jdbc.sql("select exists (select from access_entry where number = ? and hash = ?)")
        .params(entry.number(), entry.hash())
        .query(Boolean.class)
        .single();
  }

  /** The last entry that was let go. */
  AccessEntry.End gone() {
    return jdbc.sql("select number, hash from access_gone order by number desc limit 1")
        .query((row, _) -> end(row))
        .optional()
        .orElse(AccessEntry.End.NOTHING);
  }

  private static AccessEntry.End end(ResultSet row) throws SQLException {
    return new AccessEntry.End(row.getLong("number"), row.getString("hash"));
  }

  /** An entry that was the last to go, as it was said; without a seal before there was one. */
  record Gone(AccessEntry.End end, @Nullable String seal) {}

  /** All of them, the first one first. */
  List<Gone> allGone() {
    return jdbc.sql("select number, hash, seal from access_gone order by number")
        .query((row, _) -> new Gone(end(row), row.getString("seal")))
        .list();
  }

  /** Which entry is the last to go, when one has to. */
  Optional<AccessEntry.End> endBefore(Instant before, Set<String> kept) {
    return jdbc.sql(END)
        .param("before", before.toString())
        .param("kept", Columns.texts(kept))
        .query((row, _) -> end(row))
        .optional();
  }

  /** Says that an entry is the last to go. */
  void end(AccessEntry.End end, Instant now, String seal) {
    jdbc.sql("insert into access_gone (number, hash, at, seal) values (?, ?, ?::timestamptz, ?)")
        .params(end.number(), end.hash(), now.toString(), seal)
        .update();
  }

  long deleteGone() {
    return jdbc.sql("delete from access_entry where number <= ?").param(gone().number()).update();
  }

  void add(AccessEntry entry) {
    Access access = entry.access();
    jdbc.sql(INSERT)
        .params(entry.number(), access.at().toString(), access.person())
        .param(access.actingAs())
        .params(access.kind().word(), access.act(), access.purpose(), Columns.texts(access.about()))
        .params(entry.previousHash(), entry.hash())
        .update();
  }

  /** Entries after a number, the first ones first. */
  List<AccessEntry> after(long number, int most) {
    return jdbc.sql("select * from access_entry where number > ? order by number limit ?")
        .params(number, most)
        .query((row, _) -> entry(row))
        .list();
  }

  List<AccessEntry> search(AccessQuery query) {
    String kind = query.kind() == null ? null : query.kind().word();
    return jdbc.sql(SEARCH)
        .params(query.from().toString(), query.until().toString())
        .param(query.person())
        .param(query.person())
        .param(query.about())
        .param(query.about())
        .param(kind)
        .param(kind)
        .param(AccessQuery.MOST)
        .query((row, _) -> entry(row))
        .list();
  }

  List<String> affected(AccessQuery query) {
    return jdbc.sql(AFFECTED)
        .params(query.from().toString(), query.until().toString())
        .param(query.person())
        .param(query.person())
        .query((row, _) -> row.getString("employee"))
        .list();
  }

  /** The numbers of the entries of a time span that are about anybody. */
  List<Long> numbers(AccessQuery query) {
    return jdbc.sql(
            """
            select number from access_entry
            where at >= ?::timestamptz and at < ?::timestamptz and cardinality(about) > 0
            order by number
            """)
        .params(query.from().toString(), query.until().toString())
        .query((row, _) -> row.getLong("number"))
        .list();
  }

  List<AccessEntry> these(List<Long> numbers) {
    return jdbc.sql("select * from access_entry where number = any(?::bigint[]) order by number")
        .param(literal(numbers))
        .query((row, _) -> entry(row))
        .list();
  }

  // ---- samples

  /** A sample as it stands; without a seal before there was one. */
  record Sealed(AccessSample sample, @Nullable String seal) {}

  Optional<Sealed> sample(LocalDate month) {
    return jdbc.sql("select * from access_sample where month = ?")
        .param(month)
        .query((row, _) -> sample(row))
        .optional();
  }

  /** All of them, the first month's first. */
  List<Sealed> samples() {
    return jdbc.sql("select * from access_sample order by month")
        .query((row, _) -> sample(row))
        .list();
  }

  void keep(AccessSample sample, String seal) {
    jdbc.sql(
            """
            insert into access_sample (month, drawn_at, entries, seal)
            values (?, ?::timestamptz, ?::bigint[], ?) on conflict do nothing
            """)
        .params(sample.month(), sample.drawnAt().toString(), literal(sample.entries()), seal)
        .update();
  }

  /** Signs a sample that nobody has signed; tells whether it was so. */
  boolean sign(AccessSample signed, String seal) {
    return jdbc.sql(
                """
                update access_sample
                set signed_by = ?, signed_at = ?::timestamptz, verdict = ?, seal = ?
                where month = ? and signed_by is null
                """)
            .param(signed.signedBy())
            .param(String.valueOf(signed.signedAt()))
            .param(signed.verdict())
            .params(seal, signed.month())
            .update()
        > 0;
  }

  /** Seals a sample from before there were seals. */
  void seal(LocalDate month, String seal) {
    jdbc.sql("update access_sample set seal = ? where month = ? and seal is null")
        .params(seal, month)
        .update();
  }

  private static String literal(List<Long> numbers) {
    return "{" + String.join(",", numbers.stream().map(String::valueOf).toList()) + "}";
  }

  private static Sealed sample(ResultSet row) throws SQLException {
    return new Sealed(
        new AccessSample(
            Cells.date(row, "month"),
            Cells.instant(row, "drawn_at"),
            List.of((Long[]) row.getArray("entries").getArray()),
            row.getString("signed_by"),
            Cells.optionalInstant(row, "signed_at"),
            row.getString("verdict"),
            false),
        row.getString("seal"));
  }

  private static AccessEntry entry(ResultSet row) throws SQLException {
    return new AccessEntry(
        row.getLong("number"),
        new Access(
            Cells.instant(row, "at"),
            row.getString("person"),
            row.getString("acting_as"),
            Access.Kind.of(row.getString("kind")),
            row.getString("act"),
            row.getString("purpose"),
            Cells.texts(row, "about")),
        row.getString("previous_hash"),
        row.getString("hash"));
  }
}
