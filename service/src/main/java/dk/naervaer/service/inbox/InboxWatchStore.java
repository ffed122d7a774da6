package dk.naervaer.service.inbox;

import dk.naervaer.service.platform.sql.Columns;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into the inbox as often as somebody could who waits for it. */
public final class InboxWatchStore {
  private final JdbcClient jdbc;

  /** Looks into this database. */
  public InboxWatchStore(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** Those of these employees about whom something lies before somebody. */
  public List<String> readable(Collection<String> employees) {
    return jdbc.sql("select distinct employee_id from inbox_item where employee_id = any(?)")
        .param(Columns.texts(employees))
        .query((row, _) -> row.getString("employee_id"))
        .list();
  }
}
