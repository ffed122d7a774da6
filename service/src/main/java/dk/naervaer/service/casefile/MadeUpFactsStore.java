package dk.naervaer.service.casefile;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A municipality's facts laid straight into the tables, as years of intake would have left them;
 * and the job a payroll department would write instead of all this: each night, one statement over
 * the same tables that lists who has reached which day of sickness.
 */
public final class MadeUpFactsStore {
  private static final int AT_ONCE = 100_000;

  private static final String EMPLOYEES =
      """
      insert into employee (employee_id, next_date)
      select 'E' || n, case when n < :cases then :due::date end
      from generate_series(:first, :last) as n
      """;

  private static final String EMPLOYMENTS =
      """
      insert into employment_version (
        employee_id, employment_id, revision, hash, valid_from, work_unit, hired_on, no_contact,
        known_at)
      select 'E' || n, 'E' || n || '-1', 1, decode(md5('e' || n), 'hex'), null,
        (:units::text[])[1 + n % cardinality(:units::text[])], '2015-01-01', false,
        :known::timestamptz
      from generate_series(:first, :last) as n
      """;

  /** Two short ones each within the last year, and one that runs for each open case. */
  private static final String ABSENCES =
      """
      insert into absence_version (
        employee_id, absence_id, revision, hash, employment_id, code, kind, first_day, last_day,
        annulled, registered_at, known_at)
      select 'E' || n, kind || n, 1, decode(md5(kind || n), 'hex'), 'E' || n || '-1', '790',
        'own-sickness', first_day, last_day, false, :known::timestamptz, :known::timestamptz
      from generate_series(:first, :last) as n,
        lateral (
          values
            ('a', :due::date - 330 - n % 30, :due::date - 329 - n % 30),
            ('b', :due::date - 210 - n % 30, :due::date - 208 - n % 30),
            ('o', :due::date - 2 - n % 120, null)
        ) as absence (kind, first_day, last_day)
      where kind <> 'o' or n < :cases
      """;

  private static final String LIST =
      """
      select count(*) from (
        select employee_id, absence_id, ? - first_day + 1 as day
        from (
          select distinct on (employee_id, absence_id) *
          from absence_version
          order by employee_id, absence_id, revision desc, registered_at desc, hash desc
        ) as absence
        where not annulled and kind = 'own-sickness' and (last_day is null or last_day >= ?)
      ) as away
      where day = any (?)
      """;

  private final JdbcClient jdbc;

  /** On a program's own connections. */
  public MadeUpFactsStore(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /**
   * Lays them in.
   *
   * @param units the work units they are spread over
   * @param cases how many of them are away
   * @param due the morning on which those are looked at for the first time
   */
  public void fill(int employees, List<String> units, int cases, LocalDate due) {
    for (int first = 0; first < employees; first += AT_ONCE) {
      for (String table : List.of(EMPLOYEES, EMPLOYMENTS, ABSENCES)) {
        jdbc.sql(table)
            .param("first", first)
            .param("last", Math.min(first + AT_ONCE, employees) - 1)
            .param("units", units.toArray(String[]::new))
            .param("cases", cases)
            .param("due", due)
            .param("known", due.minusDays(1) + "T03:00:00Z")
            .update();
      }
    }
  }

  /** How many employees come due on a morning. */
  public long due(LocalDate morning) {
    return count("select count(*) from employee where next_date <= ?", morning);
  }

  /** How many stand on a morning's list of those who have reached one of these days. */
  public long listed(LocalDate morning, Integer... days) {
    return count(LIST, morning, morning, days);
  }

  private long count(String sql, Object... parameters) {
    return jdbc.sql(sql).params(parameters).query(Long.class).single();
  }
}
