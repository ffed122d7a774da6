package dk.naervaer.service.inbox;

import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what liaisons have done. */
final class LiaisonStore {
  private final JdbcClient jdbc;

  LiaisonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * False when the account has told this step before.
   *
   * @param employments it is about these
   */
  boolean add(LiaisonStep step, Collection<String> employments, String account, Instant now) {
    return jdbc.sql(
                """
                insert into liaison_step (
                  account, id, employee_id, employments, kind, day, answer, known_at)
                values (:account, :id, :employee, :employments, :kind, :day, :word, :at)
                on conflict do nothing
                """)
            .param("account", account)
            .param("id", step.id())
            .param("employee", step.employeeId())
            .param("employments", Columns.texts(employments))
            .param("kind", step.kind())
            .param("day", step.day())
            .param("word", step.word())
            .param("at", ItemStore.at(now))
            .update()
        == 1;
  }

  /** What the account has told under this id. */
  Optional<LiaisonStep> find(String account, String id) {
    return jdbc.sql("select * from liaison_step where account = ? and id = ?")
        .params(account, id)
        .query((row, _) -> step(row))
        .optional();
  }

  /** How many steps an account told of somebody after an instant. */
  int since(String account, String employee, Instant after) {
    return jdbc.sql(
            """
            select count(*) from liaison_step
            where account = ? and employee_id = ? and known_at > ?
            """)
        .params(account, employee, ItemStore.at(after))
        .query(Integer.class)
        .single();
  }

  /** All about a person. */
  List<LiaisonStep> of(String employee) {
    return jdbc.sql("select * from liaison_step where employee_id = ? order by day, known_at")
        .param(employee)
        .query((row, _) -> step(row))
        .list();
  }

  /** Those about any of these employments. */
  List<LiaisonStep> about(Collection<String> employments) {
    return jdbc.sql("select * from liaison_step where employments && ? order by day, known_at")
        .param(Columns.texts(employments))
        .query((row, _) -> step(row))
        .list();
  }

  /** All of one liaison within these days, both included. */
  List<LiaisonStep> by(String account, LocalDate from, LocalDate to) {
    return jdbc.sql(
            "select * from liaison_step where account = ? and day between ? and ? order by day")
        .params(account, from, to)
        .query((row, _) -> step(row))
        .list();
  }

  private static LiaisonStep step(ResultSet row) throws SQLException {
    return new LiaisonStep(
        row.getString("id"),
        row.getString("employee_id"),
        row.getString("kind"),
        Cells.date(row, "day"),
        row.getString("answer"));
  }
}
