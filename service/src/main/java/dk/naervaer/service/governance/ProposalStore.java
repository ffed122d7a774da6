package dk.naervaer.service.governance;

import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of sheets on their way, of their steps, and of their rehearsals. */
final class ProposalStore {
  private static final TypeReference<List<Signature>> SIGNATURES = new TypeReference<>() {};

  private static final String SAVE =
      """
      insert into sheet_proposal (id, version, level, effective_from, running_cases, content, hash,
        author, stage, signatures, reason, notice_until)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
      on conflict (id) do update set
        version = excluded.version, effective_from = excluded.effective_from,
        running_cases = excluded.running_cases, content = excluded.content, hash = excluded.hash,
        author = excluded.author, stage = excluded.stage, signatures = excluded.signatures,
        reason = excluded.reason, notice_until = excluded.notice_until
      """;

  private static final String STEP =
      """
      insert into sheet_step (proposal, at, person, act, stage, hash, refused, note)
      values (?, ?::timestamptz, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;

  ProposalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Reads a sheet and keeps others from changing it until the end of the transaction. */
  Optional<ProposedSheet> lock(UUID id) {
    return jdbc.sql("select * from sheet_proposal where id = ? for update")
        .param(id)
        .query((row, _) -> sheet(row))
        .optional();
  }

  Optional<ProposedSheet> find(UUID id) {
    return jdbc.sql("select * from sheet_proposal where id = ?")
        .param(id)
        .query((row, _) -> sheet(row))
        .optional();
  }

  /** Every sheet of these levels. */
  List<ProposedSheet> of(Collection<String> levels) {
    return jdbc.sql(
            """
            select * from sheet_proposal where level = any(?)
            order by level, effective_from, id
            """)
        .param(Columns.texts(levels))
        .query((row, _) -> sheet(row))
        .list();
  }

  /** Whether there is a sheet with this hash. */
  boolean knows(String hash) {
    return jdbc.sql("select exists (select from sheet_proposal where hash = ?)")
        .param(hash)
        .query(Boolean.class)
        .single();
  }

  /** How many sheets of a level were begun since an instant, whatever has become of them. */
  long begunSince(String level, Instant instant) {
    return jdbc.sql(
            """
            select count(*) from sheet_step as step
            join sheet_proposal as sheet on sheet.id = step.proposal
            where step.act = 'draft' and sheet.level = ? and step.at > ?::timestamptz
            """)
        .params(level, instant.toString())
        .query(Long.class)
        .single();
  }

  private static ProposedSheet sheet(ResultSet row) throws SQLException {
    return new ProposedSheet(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getString("level"),
        Cells.date(row, "effective_from"),
        row.getBoolean("running_cases"),
        row.getBytes("content"),
        row.getString("hash"),
        row.getString("author"),
        Stage.valueOf(row.getString("stage")),
        JsonMapper.shared().readValue(row.getString("signatures"), SIGNATURES),
        row.getString("reason"),
        Cells.optionalDate(row, "notice_until"));
  }

  void save(ProposedSheet sheet) {
    jdbc.sql(SAVE)
        .params(
            sheet.id(),
            sheet.version(),
            sheet.level(),
            sheet.effectiveFrom(),
            sheet.runningCases(),
            sheet.bytes(),
            sheet.hash(),
            sheet.author(),
            sheet.stage().name(),
            JsonMapper.shared().writeValueAsString(sheet.signatures()))
        .param(sheet.reason())
        .param(sheet.noticeUntil())
        .update();
  }

  /** Notes a step, done or refused. */
  void note(
      ProposedSheet sheet,
      Instant at,
      String person,
      String act,
      @Nullable String refused,
      @Nullable String note) {
    jdbc.sql(STEP)
        .params(sheet.id(), at.toString(), person, act, sheet.stage().name(), sheet.hash())
        .param(refused)
        .param(note)
        .update();
  }

  /** The last steps, and tries, of a sheet; as many as anybody reads. */
  List<SheetStep> steps(UUID id) {
    return jdbc.sql(
            """
            select * from (select * from sheet_step where proposal = ? order by id desc limit 200) s
            order by id
            """)
        .param(id)
        .query(
            (row, _) ->
                new SheetStep(
                    Cells.instant(row, "at"),
                    row.getString("person"),
                    row.getString("act"),
                    Stage.valueOf(row.getString("stage")),
                    row.getString("hash"),
                    row.getString("refused"),
                    row.getString("note")))
        .list();
  }

  void tell(Instant at, String person, String text) {
    jdbc.sql("insert into sheet_notice (at, person, text) values (?::timestamptz, ?, ?)")
        .params(at.toString(), person, text)
        .update();
  }

  List<String> told(String person) {
    return jdbc.sql(
            """
            select text from
              (select * from sheet_notice where person = ? order by id desc limit 200) n
            order by id
            """)
        .param(person)
        .query((row, _) -> row.getString("text"))
        .list();
  }

  void keepRehearsal(String hash, String level, Instant at, String facts, String outcome) {
    jdbc.sql(
            """
            insert into sheet_rehearsal (sheet_hash, level, at, facts, outcome)
            values (?, ?, ?::timestamptz, ?, ?) on conflict do nothing
            """)
        .params(hash, level, at.toString(), facts, outcome)
        .update();
  }

  /** How many rehearsals there were for a level after an instant. */
  int rehearsalsSince(String level, Instant after) {
    return jdbc.sql("select count(*) from sheet_rehearsal where level = ? and at > ?::timestamptz")
        .params(level, after.toString())
        .query(Integer.class)
        .single();
  }

  Optional<String> rehearsal(String hash) {
    return jdbc.sql(
            "select outcome from sheet_rehearsal where sheet_hash = ? order by at desc limit 1")
        .param(hash)
        .query((row, _) -> row.getString("outcome"))
        .optional();
  }

  void opened(String hash, String person, Instant at) {
    jdbc.sql(
            """
            insert into sheet_rehearsal_opened (sheet_hash, person, at)
            values (?, ?, ?::timestamptz)
            on conflict (sheet_hash, person) do update set at = excluded.at
            """)
        .params(hash, person, at.toString())
        .update();
  }

  /** When something was last rehearsed. */
  Optional<Instant> lastRehearsed(String hash) {
    return jdbc.sql("select at from sheet_rehearsal where sheet_hash = ? order by at desc limit 1")
        .param(hash)
        .query((row, number) -> Cells.instant(row, "at"))
        .optional();
  }

  /** When somebody last opened the rehearsal of something. */
  Optional<Instant> lastOpened(String hash, String person) {
    return jdbc.sql("select at from sheet_rehearsal_opened where sheet_hash = ? and person = ?")
        .params(hash, person)
        .query((row, number) -> Cells.instant(row, "at"))
        .optional();
  }

  boolean hasOpened(String hash, String person) {
    return lastOpened(hash, person).isPresent();
  }
}
