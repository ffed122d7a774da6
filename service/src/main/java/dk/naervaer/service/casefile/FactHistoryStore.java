package dk.naervaer.service.casefile;

import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Talk;
import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import dk.naervaer.service.platform.sql.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the tables of facts as they grew. */
final class FactHistoryStore {
  private static final String NEXT =
      "select employee_id from employee where employee_id > ? order by employee_id limit ?";

  private static final String EMPLOYMENTS =
      """
      select * from employment_version where employee_id = any(?)
      order by employee_id, known_at, employment_id, revision, hash
      """;

  private static final String ABSENCES =
      """
      select * from absence_version where employee_id = any(?)
      order by employee_id, known_at, absence_id, revision, registered_at, hash
      """;

  private static final String TALKS =
      "select * from talk where employee_id = any(?) order by employee_id, known_at, id";

  private static final String ANSWERS =
      "select * from answer where employee_id = any(?) order by employee_id, known_at, id";

  private final JdbcClient jdbc;
  private final Seal seal;

  FactHistoryStore(JdbcClient jdbc, Seal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  List<KnownFacts> after(String employeeId, int most) {
    Map<String, KnownFacts> facts = new TreeMap<>();
    employeesAfter(employeeId, most).forEach(id -> facts.put(id, nothing(id)));
    if (!facts.isEmpty()) {
      Collection<String> ids = facts.keySet();
      ask(EMPLOYMENTS, ids, (row, _) -> of(facts, row).employments().add(employment(row)));
      ask(ABSENCES, ids, (row, _) -> of(facts, row).absences().add(FactRowStore.absence(row)));
      ask(TALKS, ids, (row, _) -> of(facts, row).talks().add(talk(row)));
      ask(ANSWERS, ids, (row, _) -> of(facts, row).answers().add(answer(row)));
    }
    return List.copyOf(facts.values());
  }

  List<String> employeesAfter(String employeeId, int most) {
    return jdbc.sql(NEXT)
        .params(employeeId, most)
        .query((row, _) -> row.getString("employee_id"))
        .list();
  }

  private void ask(String sql, Collection<String> ids, RowMapper<Boolean> each) {
    jdbc.sql(sql).param(Columns.texts(ids)).query(each).list();
  }

  private static KnownFacts nothing(String id) {
    return new KnownFacts(
        id, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  private static KnownFacts of(Map<String, KnownFacts> facts, ResultSet row) throws SQLException {
    return Objects.requireNonNull(facts.get(row.getString("employee_id")));
  }

  private KnownEmployment employment(ResultSet row) throws SQLException {
    return FactRowStore.employment(row, seal);
  }

  private static Registered<Talk> talk(ResultSet row) throws SQLException {
    Talk talk = new Talk(row.getString("id"), row.getString("kind"), Cells.date(row, "held_on"));
    return registered(row, talk);
  }

  private static Registered<Answer> answer(ResultSet row) throws SQLException {
    return registered(row, FactRowStore.answer(row));
  }

  private static <F> Registered<F> registered(ResultSet row, F fact) throws SQLException {
    return new Registered<>(
        row.getString("employee_id"),
        row.getString("employment_id"),
        fact,
        Cells.instant(row, "known_at"));
  }
}
