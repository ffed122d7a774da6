package dk.naervaer.service.delivery;

import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import dk.naervaer.service.platform.sql.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of mail. */
final class MailStore {
  private static final int ID_LENGTH = 32;

  /** Mail servers give up after days; what says so much later is no mail server. */
  private static final Duration LATEST_RETURN = Duration.ofDays(14);

  private static final String INSERT =
      """
      insert into mail (
        key, kind, message_id, account, name, address, language, subject, plain, html, calendar, method,
        created_at, state, next_at)
      select
        key, kind, message_id, account, name, address, language, subject, plain, html, calendar, method,
        ?::timestamptz, ?, ?::timestamptz
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as row (
        key, kind, message_id, account, name, address, language, subject, plain, html, calendar, method)
      on conflict (key) do nothing
      """;

  private static final String LOCK_DUE =
      "select * from mail where next_at <= ? order by id limit ? for update skip locked";

  private static final String SETTLE =
      """
      update mail set state = :state, attempts = attempts + 1,
        first_tried_at = coalesce(first_tried_at, :now), next_at = :next, done_at = :done,
        last_reply = :reply
      where id = :id
      """;

  // Who could not even be tried waits with the others, and its hours count too.
  private static final String WAIT =
      """
      update mail set state = 'sending', next_at = ?::timestamptz,
        first_tried_at = coalesce(first_tried_at, ?::timestamptz), last_reply = ?
      where id in (select id from mail where next_at <= ? for update skip locked)
      """;

  private static final String FAILED =
      """
      update mail set failure_told = true
      where id in (
        select id from mail where not failure_told
          and state in ('permanent-failure', 'temporary-failure', 'technical-failure')
        for update skip locked)
      returning key
      """;

  private static final String BOUNCED =
      """
      update mail set state = ?, last_reply = ?, failure_told = false, done_at = ?
      where message_id = ? and state in ('delivered', 'sending') and created_at >= ?
      """;

  private final JdbcClient jdbc;
  private final Seal seal;

  MailStore(JdbcClient jdbc, Seal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  void add(List<MailDraft> drafts, MailState state, boolean due, Instant now) {
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(now.toString());
    parameters.add(state.word());
    parameters.add(due ? now.toString() : null);
    parameters.addAll(
        Columns.of(drafts)
            .text(MailDraft::key)
            .text(MailDraft::kind)
            .text(draft -> messageId(draft.key()))
            .text(MailDraft::account)
            .text(draft -> seal.close(draft.name()))
            .text(draft -> seal.close(draft.address()))
            .text(MailDraft::language)
            .text(MailDraft::subject)
            .text(draft -> seal.close(draft.plain()))
            .text(draft -> seal.close(draft.html()))
            .text(draft -> seal.close(draft.calendar()))
            .text(MailDraft::method)
            .list());
    jdbc.sql(INSERT).params(parameters).update();
  }

  /**
   * Takes out what was written before an instant and is not to be sent any more.
   *
   * @param kept mails to these accounts stay
   */
  long letGo(Instant before, Collection<String> kept) {
    jdbc.sql(
            """
            delete from mail_attempt where mail_id in (
              select id from mail
              where created_at < ? and next_at is null and account <> all (?))
            """)
        .params(at(before), Columns.texts(kept))
        .update();
    return jdbc.sql(
            "delete from mail where created_at < ? and next_at is null and account <> all (?)")
        .params(at(before), Columns.texts(kept))
        .update();
  }

  boolean anyDue(Instant now) {
    return jdbc.sql("select exists (select from mail where next_at <= ?)")
        .param(at(now))
        .query(Boolean.class)
        .single();
  }

  List<Mail> lockDue(Instant now, int most) {
    return jdbc.sql(LOCK_DUE).params(at(now), most).query((row, _) -> mail(row)).list();
  }

  void noteAttempt(long id, Instant at) {
    jdbc.sql("insert into mail_attempt (mail_id, at) values (?, ?)").params(id, at(at)).update();
  }

  void settle(
      long id, MailState state, Instant now, @Nullable Instant next, @Nullable String reply) {
    jdbc.sql(SETTLE)
        .param("state", state.word())
        .param("now", at(now))
        .param("next", next == null ? null : at(next), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("done", next == null ? at(now) : null, Types.TIMESTAMP_WITH_TIMEZONE)
        .param("reply", reply)
        .param("id", id)
        .update();
  }

  void letWait(Instant now, Instant until, String reply) {
    jdbc.sql(WAIT).params(until.toString(), now.toString(), reply, at(now)).update();
  }

  List<String> takeFailed() {
    return jdbc.sql(FAILED).query((row, _) -> row.getString("key")).list();
  }

  boolean anyFailed() {
    return jdbc.sql(
            """
            select exists (select from mail where not failure_told
              and state in ('permanent-failure', 'temporary-failure', 'technical-failure'))
            """)
        .query(Boolean.class)
        .single();
  }

  /** Somebody has returned a mail. */
  int bounced(String messageId, MailState state, String status, Instant now) {
    return jdbc.sql(BOUNCED)
        .params(state.word(), status, at(now), messageId, at(now.minus(LATEST_RETURN)))
        .update();
  }

  List<Mail> newest(@Nullable String account, int most) {
    return jdbc.sql(
            """
            select * from mail where (:account::text is null or account = :account)
            order by id desc limit :most
            """)
        .param("account", account)
        .param("most", most)
        .query((row, _) -> mail(row))
        .list();
  }

  Collection<String> digestedOn(LocalDate day) {
    return jdbc.sql("select account from mail where key like ?")
        .param("digest/" + day + "/%")
        .query((row, _) -> row.getString("account"))
        .set();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private String opened(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(seal.open(row.getString(column)));
  }

  // The name of a mail for ever, so that sent twice it is seen to be one; and nobody's to guess,
  // for
  // whoever names a mail can say that it never arrived.
  private String messageId(String key) {
    return "<" + seal.mac("mail\n" + key).substring(0, ID_LENGTH) + "@naervaer.invalid>";
  }

  private Mail mail(ResultSet row) throws SQLException {
    return new Mail(
        row.getLong("id"),
        row.getString("message_id"),
        new MailDraft(
            row.getString("key"),
            row.getString("kind"),
            row.getString("account"),
            opened(row, "name"),
            seal.open(row.getString("address")),
            row.getString("language"),
            row.getString("subject"),
            opened(row, "plain"),
            opened(row, "html"),
            seal.open(row.getString("calendar")),
            row.getString("method")),
        Cells.instant(row, "created_at"),
        MailState.ofWord(row.getString("state")),
        row.getInt("attempts"),
        Cells.optionalInstant(row, "first_tried_at"),
        row.getString("last_reply"));
  }
}
