package dk.naervaer.service.casefile;

import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks for absences that payroll has not told the end of. */
final class OpenAbsenceStore {

  // Whoever is away until further notice, or was until the leader said otherwise. What was moved to
  // another employment is gone where it was, and was still what a word there was about.
  private static final String OPEN =
      """
      with candidate as (
        select employee_id from employee where away_until = date '9999-12-31'
        union select employee_id from answer where question = 'is-back'
      ), told as (
        select distinct on (employee_id, absence_id, employment_id) *
        from absence_version where employee_id in (select employee_id from candidate)
        order by employee_id, absence_id, employment_id,
          revision desc, registered_at desc, hash desc
      ), ordered as (
        select *, annulled or row_number() over (
          partition by employee_id, absence_id
          order by revision desc, registered_at desc, hash desc) > 1 as gone
        from told
      )
      select absence_id, employee_id, employment_id, first_day,
        last_day is null and not gone as open, gone, kind
      from ordered order by first_day, employment_id
      """;

  private final JdbcClient jdbc;
  private final ResponsibilityStore responsibilities;

  OpenAbsenceStore(JdbcClient jdbc, ResponsibilityStore responsibilities) {
    this.jdbc = jdbc;
    this.responsibilities = responsibilities;
  }

  List<OpenAbsence> begunBy(LocalDate latestFirstDay, LocalDate today) {
    List<OpenAbsence> bare = withWhatWasSaid(jdbc.sql(OPEN).query((row, _) -> known(row)).list());
    Map<String, Responsibility> answering = new HashMap<>();
    responsibilities
        .of(bare.stream().map(OpenAbsence::employmentId).toList(), today)
        .forEach(one -> answering.put(one.employmentId(), one));
    return bare.stream()
        .filter(one -> !one.firstDay().isAfter(latestFirstDay))
        .map(one -> in(one, Optional.ofNullable(answering.get(one.employmentId()))))
        .flatMap(Optional::stream)
        .toList();
  }

  private record Known(OpenAbsence absence, boolean open, boolean counts) {}

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        new OpenAbsence(
            row.getString("absence_id"),
            row.getString("employee_id"),
            row.getString("employment_id"),
            "",
            null,
            Cells.date(row, "first_day"),
            null),
        row.getBoolean("open"),
        row.getBoolean("gone")
            || AbsenceKind.ofWord(row.getString("kind")).orElseThrow().givesContact());
  }

  // All are asked about: what was said of one follows from when the others began.
  private List<OpenAbsence> withWhatWasSaid(List<Known> known) {
    Map<Whose, List<LocalDate>> begun =
        known.stream()
            .filter(Known::counts)
            .map(Known::absence)
            .collect(
                Collectors.groupingBy(
                    Whose::of, Collectors.mapping(OpenAbsence::firstDay, Collectors.toList())));
    Map<Whose, List<Answer>> said = saidBack();
    return known.stream()
        .filter(Known::open)
        .map(Known::absence)
        .map(
            one -> {
              List<Answer> about = said.getOrDefault(Whose.of(one), List.of());
              return about.isEmpty()
                  ? one
                  : one.backOn(
                      BackAtWork.by(about, begun.getOrDefault(Whose.of(one), List.of()))
                          .from(one.firstDay())
                          .orElse(null));
            })
        .toList();
  }

  private Map<Whose, List<Answer>> saidBack() {
    Map<Whose, List<Answer>> said = new HashMap<>();
    jdbc.sql("select * from answer where question = 'is-back'")
        .query(
            row -> {
              Whose whose = new Whose(row.getString("employee_id"), row.getString("employment_id"));
              said.computeIfAbsent(whose, _ -> new ArrayList<>()).add(FactRowStore.answer(row));
            });
    return said;
  }

  private record Whose(String employeeId, String employmentId) {
    static Whose of(OpenAbsence one) {
      return new Whose(one.employeeId(), one.employmentId());
    }
  }

  /** Every absence that payroll has not told the end of, and those of these ids, as last told. */
  List<KnownAbsenceDays> listed(Collection<String> absenceIds) {
    return jdbc.sql(
            """
            select * from (
              select distinct on (employee_id, absence_id)
                absence_id, employee_id, employment_id, first_day, last_day, annulled
              from absence_version
              order by employee_id, absence_id, revision desc, registered_at desc, hash desc
            ) as newest
            where absence_id = any(?) or (last_day is null and not annulled)
            order by absence_id
            """)
        .param(Columns.texts(absenceIds))
        .query(
            (row, _) ->
                new KnownAbsenceDays(
                    row.getString("absence_id"),
                    row.getString("employee_id"),
                    row.getString("employment_id"),
                    Cells.date(row, "first_day"),
                    Cells.optionalDate(row, "last_day"),
                    row.getBoolean("annulled")))
        .list();
  }

  private static Optional<OpenAbsence> in(OpenAbsence one, Optional<Responsibility> where) {
    return where.map(
        place ->
            new OpenAbsence(
                one.absenceId(),
                one.employeeId(),
                one.employmentId(),
                place.workUnit(),
                place.leaderId(),
                one.firstDay(),
                one.backOn()));
  }
}
