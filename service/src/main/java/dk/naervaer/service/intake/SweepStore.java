package dk.naervaer.service.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row that tells the last day whose sweep is done, and the sweeps that were stopped. */
final class SweepStore {
  private final JdbcClient jdbc;

  SweepStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last day swept; at the very first start a given one. */
  LocalDate sweptOn(LocalDate atFirst) {
    return jdbc.sql("select swept_on from sweep_state")
        .query(LocalDate.class)
        .optional()
        .orElseGet(() -> begin(atFirst));
  }

  private LocalDate begin(LocalDate day) {
    jdbc.sql("insert into sweep_state (swept_on) values (?) on conflict do nothing")
        .param(day)
        .update();
    return day;
  }

  /** The sweep of a morning, if it was stopped and nobody has let it go on. */
  Optional<SweepStop> stopOf(LocalDate day) {
    return jdbc.sql("select withdrawn, standing from sweep_stop where day = ? and go_on_at is null")
        .param(day)
        .query((row, _) -> new SweepStop(day, row.getInt("withdrawn"), row.getInt("standing")))
        .optional();
  }

  boolean mayGoOn(LocalDate day) {
    return jdbc.sql("select exists (select from sweep_stop where day = ? and go_on_at is not null)")
        .param(day)
        .query(Boolean.class)
        .single();
  }

  void stop(SweepStop stop, Instant at) {
    jdbc.sql(
            """
            insert into sweep_stop (day, at, withdrawn, standing) values (?, ?::timestamptz, ?, ?)
            on conflict (day) do nothing
            """)
        .params(stop.day(), at.toString(), stop.withdrawn(), stop.standing())
        .update();
  }

  boolean goOn(LocalDate day, String account, Instant at) {
    return jdbc.sql(
                """
                update sweep_stop set go_on_at = ?::timestamptz, go_on_by = ?
                where day = ? and go_on_at is null
                """)
            .params(at.toString(), account, day)
            .update()
        > 0;
  }

  /** The hash of the book by which the last sweep was done; null when that is not known. */
  @Nullable String sweptBy() {
    return jdbc.sql("select book from sweep_state")
        .query((row, _) -> Optional.ofNullable(row.getString("book")))
        .optional()
        .flatMap(book -> book)
        .orElse(null);
  }

  void swept(LocalDate day, String book) {
    jdbc.sql("update sweep_state set swept_on = greatest(swept_on, ?), book = ?")
        .params(day, book)
        .update();
  }
}
