package dk.naervaer.service.casefile;

import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of employees: the lock of each, and the day on which each has to be looked at. */
final class EmployeeStore {

  // In order of the ids, so that two writers never wait for each other.
  private static final String ENSURE =
      """
      insert into employee (employee_id)
      select id from unnest(?) as row (id) order by id collate "C"
      on conflict do nothing
      """;

  private static final String LOCK =
      """
      select employee_id, next_date from employee where employee_id = any(?)
      order by employee_id for update
      """;

  private static final String LOCK_DUE =
      """
      select employee_id, next_date from employee where next_date <= ?
      order by employee_id limit ? for update skip locked
      """;

  private static final String LOOK_ON =
      """
      update employee set next_date = row.next_date
      from unnest(?, ?) as row (employee_id, next_date)
      where employee.employee_id = row.employee_id
      """;

  private final JdbcClient jdbc;

  EmployeeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks the rows of these employees, making those that are missing; with their next dates. */
  Map<String, @Nullable LocalDate> lock(Collection<String> employeeIds) {
    jdbc.sql(ENSURE).param(Columns.texts(employeeIds)).update();
    return locked(jdbc.sql(LOCK).param(Columns.texts(employeeIds)));
  }

  /** Locks some of those who have come due by a day, leaving out whom somebody else works on. */
  Map<String, @Nullable LocalDate> lockDue(LocalDate today, int most) {
    return locked(jdbc.sql(LOCK_DUE).params(today, most));
  }

  private static Map<String, @Nullable LocalDate> locked(JdbcClient.StatementSpec statement) {
    Map<String, @Nullable LocalDate> nextDates = new HashMap<>();
    statement.query(
        row -> {
          nextDates.put(row.getString("employee_id"), Cells.optionalDate(row, "next_date"));
        });
    return nextDates;
  }

  /** Whether anybody has come due by a day. */
  boolean anyDue(LocalDate today) {
    return jdbc.sql("select exists (select from employee where next_date <= ?)")
        .param(today)
        .query(Boolean.class)
        .single();
  }

  /** The earliest next date of all; null when nobody has one. */
  @Nullable LocalDate firstDue() {
    return jdbc.sql("select next_date from employee where next_date is not null order by 1 limit 1")
        .query((row, _) -> Cells.date(row, "next_date"))
        .optional()
        .orElse(null);
  }

  void lookOn(Map<String, @Nullable LocalDate> nextDates) {
    if (!nextDates.isEmpty()) {
      jdbc.sql(LOOK_ON)
          .params(
              Columns.of(nextDates.entrySet())
                  .text(Map.Entry::getKey)
                  .date(Map.Entry::getValue)
                  .list())
          .update();
    }
  }
}
