package dk.naervaer.service.advisory;

import dk.naervaer.service.platform.sql.Columns;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes rows out of the tables of advisories. */
final class OldAdvisoryStore {
  private static final String ADVISORIES =
      """
      delete from advisory using unnest(?, ?, ?) as closed (employee_id, employment_id, until)
      where advisory.employee_id = closed.employee_id
        and advisory.employment_id = closed.employment_id
        and span_last <= until and due_on <= until
      returning id
      """;

  private final JdbcClient jdbc;

  OldAdvisoryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<UUID> letGo(List<OldAdvisories.Closed> closed) {
    List<UUID> gone =
        jdbc.sql(ADVISORIES)
            .params(
                Columns.of(closed)
                    .text(OldAdvisories.Closed::employeeId)
                    .text(OldAdvisories.Closed::employmentId)
                    .date(OldAdvisories.Closed::until)
                    .list())
            .query((row, _) -> row.getObject("id", UUID.class))
            .list();
    jdbc.sql("delete from advisory_change where advisory_id = any(?)")
        .param(Columns.uuids(gone))
        .update();
    return gone;
  }
}
