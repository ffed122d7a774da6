package dk.naervaer.service.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of employees' accounts. */
final class EmployeeAccountStore {
  private final JdbcClient jdbc;

  EmployeeAccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<String> password(String employeeId) {
    return jdbc.sql("select password from employee_account where employee_id = ?")
        .param(employeeId)
        .query(String.class)
        .optional();
  }

  void put(String employeeId, String encoded, String by, Instant at) {
    jdbc.sql(
            """
            insert into employee_account (employee_id, password, opened_by, opened_at)
            values (?, ?, ?, ?)
            on conflict (employee_id) do update set password = excluded.password,
              opened_by = excluded.opened_by, opened_at = excluded.opened_at
            """)
        .params(employeeId, encoded, by, at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void replace(String employeeId, String before, String encoded) {
    jdbc.sql("update employee_account set password = ? where employee_id = ? and password = ?")
        .params(encoded, employeeId, before)
        .update();
  }

  void remove(String employeeId) {
    jdbc.sql("delete from employee_account where employee_id = ?").param(employeeId).update();
  }
}
