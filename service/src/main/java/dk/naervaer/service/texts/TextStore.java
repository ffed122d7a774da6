package dk.naervaer.service.texts;

import dk.naervaer.config.MailText;
import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of texts the municipality has edited; only added to. */
final class TextStore {
  private final JdbcClient jdbc;

  TextStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String key, MailText text, String account, Instant at) {
    jdbc.sql(
            """
            insert into text_version (
              key, subject_da, body_da, subject_en, body_en, account, known_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            key,
            text.danish().subject(),
            text.danish().body(),
            text.english().subject(),
            text.english().body(),
            account,
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The newest version of each of these keys that has one. */
  List<TextVersion> newest(Collection<String> keys) {
    return jdbc.sql(
            """
            select distinct on (key) * from text_version where key = any(?)
            order by key, number desc
            """)
        .param(Columns.texts(keys))
        .query((row, _) -> version(row))
        .list();
  }

  /** The last versions of a text, the newest first; as many as a page can show. */
  List<TextVersion> history(String key) {
    return jdbc.sql("select * from text_version where key = ? order by number desc limit 50")
        .param(key)
        .query((row, _) -> version(row))
        .list();
  }

  /** The keys that have been edited. */
  List<String> edited() {
    return jdbc.sql("select distinct key from text_version order by key")
        .query((row, _) -> row.getString("key"))
        .list();
  }

  private static TextVersion version(ResultSet row) throws SQLException {
    return new TextVersion(
        row.getLong("number"),
        row.getString("key"),
        new MailText(
            new MailText.Words(row.getString("subject_da"), row.getString("body_da")),
            new MailText.Words(row.getString("subject_en"), row.getString("body_en"))),
        row.getString("account"),
        Cells.instant(row, "known_at"));
  }
}
