package dk.naervaer.service.inbox;

import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what was handed to the job centre's own system. */
final class LiaisonExportStore {
  private final JdbcClient jdbc;

  LiaisonExportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when it was handed over before. */
  boolean add(LiaisonExport export) {
    return jdbc.sql(
                """
                insert into liaison_export (
                  reference, employee_id, employments, advisories, since, account, municipality,
                  latest_on, exported_at)
                values (
                  :reference, :employee, :employments, :advisories, :since, :account, :municipality,
                  :latest, :at)
                on conflict do nothing
                """)
            .param("reference", export.reference())
            .param("employee", export.employeeId())
            .param("employments", Columns.texts(export.employments()))
            .param("advisories", Columns.uuids(export.advisories()))
            .param("since", export.since(), Types.DATE)
            .param("account", export.account())
            .param("municipality", export.municipality())
            .param("latest", export.latestOn(), Types.DATE)
            .param("at", ItemStore.at(export.exportedAt()))
            .update()
        == 1;
  }

  Optional<LiaisonExport> lock(UUID reference) {
    return jdbc.sql("select * from liaison_export where reference = ? for update")
        .param(reference)
        .query((row, _) -> export(row))
        .optional();
  }

  /** Whenever somebody was handed over, the oldest first. */
  List<LiaisonExport> about(String employee) {
    return jdbc.sql("select * from liaison_export where employee_id = ? order by exported_at")
        .param(employee)
        .query((row, _) -> export(row))
        .list();
  }

  /** All of one account, the newest first. */
  List<LiaisonExport> of(String account) {
    return jdbc.sql("select * from liaison_export where account = ? order by exported_at desc")
        .param(account)
        .query((row, _) -> export(row))
        .list();
  }

  void moved(UUID reference, @Nullable LocalDate latestOn) {
    jdbc.sql("update liaison_export set latest_on = :latest where reference = :reference")
        .param("latest", latestOn, Types.DATE)
        .param("reference", reference)
        .update();
  }

  void received(UUID reference, Instant at) {
    jdbc.sql(
            "update liaison_export set received_at = ? where reference = ? and received_at is null")
        .params(ItemStore.at(at), reference)
        .update();
  }

  void answered(UUID reference, String answer, Instant at) {
    jdbc.sql("update liaison_export set answered_at = ?, answer = ? where reference = ?")
        .params(ItemStore.at(at), answer, reference)
        .update();
  }

  private static LiaisonExport export(ResultSet row) throws SQLException {
    return new LiaisonExport(
        row.getObject("reference", UUID.class),
        row.getString("employee_id"),
        Cells.texts(row, "employments"),
        List.of((UUID[]) row.getArray("advisories").getArray()),
        Cells.optionalDate(row, "since"),
        row.getString("account"),
        row.getString("municipality"),
        Cells.optionalDate(row, "latest_on"),
        Cells.instant(row, "exported_at"),
        Cells.optionalInstant(row, "received_at"),
        Cells.optionalInstant(row, "answered_at"),
        row.getString("answer"));
  }
}
