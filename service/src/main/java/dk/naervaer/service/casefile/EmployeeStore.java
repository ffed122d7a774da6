package dk.naervaer.service.casefile;

import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of employees: the lock of each, the day on which each has to be looked at, and until
 * when each is away.
 */
final class EmployeeStore {

  // In order of the ids, so that two writers never wait for each other. Nor do they over missing
  // ones: whoever makes those waits for nobody who is still locking the known.
  private static final String ENSURE =
      """
      insert into employee (employee_id)
      select id from unnest(?) as row (id) order by id collate "C"
      on conflict do nothing
      """;

  private static final String LOCK =
      """
      select employee_id, next_date, away_until from employee where employee_id = any(?)
      order by employee_id for update
      """;

  private static final String LOCK_DUE =
      """
      select employee_id, next_date, away_until from employee where next_date <= ?
      order by employee_id limit ? for update skip locked
      """;

  private static final String LOOK_ON =
      """
      update employee set next_date = row.next_date, away_until = row.away_until
      from unnest(?, ?, ?) as row (employee_id, next_date, away_until)
      where employee.employee_id = row.employee_id
      """;

  private static final String AWAY =
      """
      select employee_id from employee where away_until >= ? and employee_id > ?
      order by employee_id limit ?
      """;

  private final JdbcClient jdbc;

  EmployeeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks the rows of these employees, making those that are missing: most are there. */
  Map<String, Lookout> lock(Collection<String> employeeIds) {
    Map<String, Lookout> known = lockKnown(employeeIds);
    List<String> missing = employeeIds.stream().filter(id -> !known.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      jdbc.sql(ENSURE).param(Columns.texts(missing)).update();
      known.putAll(lockKnown(missing));
    }
    return known;
  }

  private Map<String, Lookout> lockKnown(Collection<String> employeeIds) {
    return locked(jdbc.sql(LOCK).param(Columns.texts(employeeIds)));
  }

  /** Locks some of those who have come due by a day, leaving out whom somebody else works on. */
  Map<String, Lookout> lockDue(LocalDate today, int most) {
    return locked(jdbc.sql(LOCK_DUE).params(today, most));
  }

  private static Map<String, Lookout> locked(JdbcClient.StatementSpec statement) {
    Map<String, Lookout> known = new HashMap<>();
    statement.query(
        row -> {
          known.put(
              row.getString("employee_id"),
              new Lookout(
                  Cells.optionalDate(row, "next_date"), Cells.optionalDate(row, "away_until")));
        });
    return known;
  }

  // Asked by the order of the index: for "is there one before a day" PostgreSQL, once it plans for
  // any day, reads the whole table.
  /** Whether anybody has come due by a day. */
  boolean anyDue(LocalDate today) {
    LocalDate first = firstDue();
    return first != null && !first.isAfter(today);
  }

  /** The earliest next date of all; null when nobody has one. */
  @Nullable LocalDate firstDue() {
    return jdbc.sql("select next_date from employee where next_date is not null order by 1 limit 1")
        .query((row, _) -> Cells.date(row, "next_date"))
        .optional()
        .orElse(null);
  }

  /** Lets somebody come due on a day. */
  void lookAgain(String employeeId, LocalDate day) {
    jdbc.sql("update employee set next_date = ? where employee_id = ?")
        .params(day, employeeId)
        .update();
  }

  /** Lets everybody come due who ever can again, on a day. */
  void lookAtAll(LocalDate day) {
    jdbc.sql("update employee set next_date = ? where next_date is null or next_date > ?")
        .params(day, day)
        .update();
  }

  /** Whether anybody is known at all. */
  boolean any() {
    return jdbc.sql("select exists (select from employee)").query(Boolean.class).single();
  }

  /** How many are known. */
  long count() {
    return jdbc.sql("select count(*) from employee").query(Long.class).single();
  }

  /** The next of those who are away on a day or later, in order of their ids. */
  List<String> awayAfter(String employeeId, LocalDate day, int most) {
    return jdbc.sql(AWAY)
        .params(day, employeeId, most)
        .query((row, _) -> row.getString("employee_id"))
        .list();
  }

  void lookOn(Map<String, Lookout> changed) {
    if (!changed.isEmpty()) {
      jdbc.sql(LOOK_ON)
          .params(
              Columns.of(changed.entrySet())
                  .text(Map.Entry::getKey)
                  .date(entry -> entry.getValue().nextDate())
                  .date(entry -> entry.getValue().awayUntil())
                  .list())
          .update();
    }
  }
}
