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

  boolean has(String employeeId) {
    return jdbc.sql("select exists (select from employee_account where employee_id = ?)")
        .param(employeeId)
        .query(Boolean.class)
        .single();
  }

  Optional<EmployeeAccounts.Kept> password(String employeeId, Instant now) {
    return jdbc.sql(
            """
            select password, first_until is not null as first from employee_account
            where employee_id = ? and (first_until is null or first_until > ?)
            """)
        .params(employeeId, now.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new EmployeeAccounts.Kept(row.getString("password"), row.getBoolean("first")))
        .optional();
  }

  void put(String employeeId, String encoded, String by, Instant at, Instant until) {
    jdbc.sql(
            """
            insert into employee_account (employee_id, password, opened_by, opened_at, first_until)
            values (?, ?, ?, ?, ?)
            on conflict (employee_id) do update set password = excluded.password,
              opened_by = excluded.opened_by, opened_at = excluded.opened_at,
              first_until = excluded.first_until
            """)
        .params(
            employeeId, encoded, by, at.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean exchange(String employeeId, String first, String own) {
    return jdbc.sql(
                """
                update employee_account set password = ?, first_until = null
                where employee_id = ? and password = ? and first_until is not null
                """)
            .params(own, employeeId, first)
            .update()
        == 1;
  }

  void remove(String employeeId) {
    jdbc.sql("delete from employee_account where employee_id = ?").param(employeeId).update();
  }
}
