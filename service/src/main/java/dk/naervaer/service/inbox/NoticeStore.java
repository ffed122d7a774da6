package dk.naervaer.service.inbox;

import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of what employees were written, and of who has asked what is held about them. */
final class NoticeStore {
  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when it was made before. */
  boolean add(EmployeeNotice notice) {
    return jdbc.sql(
                """
                insert into employee_notice (id, employee_id, employment_id, work_unit, kind, action,
                  day, starts_at, made_at, way)
                values (:id, :employee, :employment, :unit, :kind, :action, :day, :time, :at, :way)
                on conflict do nothing
                """)
            .param("id", notice.id())
            .param("employee", notice.employeeId())
            .param("employment", notice.employmentId())
            .param("unit", notice.workUnit())
            .param("kind", notice.kind())
            .param("action", notice.action())
            .param("day", notice.day(), Types.DATE)
            .param("time", notice.time(), Types.TIME)
            .param("at", ItemStore.at(notice.madeAt()))
            .param("way", notice.way())
            .update()
        == 1;
  }

  Optional<EmployeeNotice> find(UUID id) {
    return jdbc.sql("select * from employee_notice where id = ?")
        .param(id)
        .query((row, _) -> notice(row))
        .optional();
  }

  List<EmployeeNotice> of(Collection<String> employments) {
    return jdbc.sql("select * from employee_notice where employment_id = any(?) order by made_at")
        .param(Columns.texts(employments))
        .query((row, _) -> notice(row))
        .list();
  }

  /** Letters nobody has printed, the oldest first. */
  List<EmployeeNotice> toPrint() {
    return jdbc.sql(
            """
            select * from employee_notice where way = 'letter' and printed_at is null
            order by made_at
            """)
        .query((row, _) -> notice(row))
        .list();
  }

  /** Of those that went by mail. */
  void makeLetters(Collection<UUID> ids) {
    jdbc.sql("update employee_notice set way = 'letter' where id = any(?) and way = 'mail'")
        .param(Columns.uuids(ids))
        .update();
  }

  void printed(UUID id, String account, Instant at) {
    jdbc.sql(
            """
            update employee_notice set printed_at = ?, printed_by = ?
            where id = ? and printed_at is null
            """)
        .params(ItemStore.at(at), account, id)
        .update();
  }

  private static EmployeeNotice notice(ResultSet row) throws SQLException {
    return new EmployeeNotice(
        row.getObject("id", UUID.class),
        row.getString("employee_id"),
        row.getString("employment_id"),
        row.getString("work_unit"),
        row.getString("kind"),
        row.getString("action"),
        Cells.optionalDate(row, "day"),
        row.getObject("starts_at", LocalTime.class),
        Cells.instant(row, "made_at"),
        row.getString("way"),
        Cells.optionalInstant(row, "printed_at"));
  }

  // ---- who has asked what is held

  void shown(String employee, String account, String role, Instant at) {
    jdbc.sql("insert into held_data_shown (employee_id, account, role, at) values (?, ?, ?, ?)")
        .params(employee, account, role, ItemStore.at(at))
        .update();
  }

  List<HeldData.Shown> shownOf(String employee) {
    return jdbc.sql("select role, at from held_data_shown where employee_id = ? order by number")
        .param(employee)
        .query((row, _) -> new HeldData.Shown(row.getString("role"), Cells.instant(row, "at")))
        .list();
  }
}
