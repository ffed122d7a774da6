package dk.naervaer.service.intake;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row that tells the last day whose sweep is done. */
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

  void swept(LocalDate day) {
    jdbc.sql("update sweep_state set swept_on = ? where swept_on < ?").params(day, day).update();
  }
}
