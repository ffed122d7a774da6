package dk.naervaer.service.inbox;

import dk.naervaer.service.platform.sql.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes rows out of the tables of what lay before whom. */
final class OldItemStore {
  private static final String OF_ADVISORIES =
      "(select id from inbox_item where advisory_id = any(?))";

  private final JdbcClient jdbc;

  OldItemStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long items(Collection<UUID> advisoryIds) {
    Object ids = Columns.uuids(advisoryIds);
    jdbc.sql("delete from inbox_telling where item_id in " + OF_ADVISORIES).param(ids).update();
    jdbc.sql("delete from inbox_action where item_id in " + OF_ADVISORIES).param(ids).update();
    return jdbc.sql("delete from inbox_item where advisory_id = any(?)").param(ids).update();
  }

  long talks(List<OldItems.Talks> closed) {
    return jdbc.sql(
            """
            delete from talk_record using unnest(?, ?) as closed (employment_id, until)
            where talk_record.employment_id = closed.employment_id
              and day <= until and coalesce(next_contact, day) <= until
            """)
        .params(
            Columns.of(closed)
                .text(OldItems.Talks::employmentId)
                .date(OldItems.Talks::until)
                .list())
        .update();
  }

  void forget(Collection<String> employeeIds) {
    for (String table :
        List.of("liaison_step", "liaison_export", "employee_notice", "held_data_shown")) {
      jdbc.sql("delete from " + table + " where employee_id = any(?)")
          .param(Columns.texts(employeeIds))
          .update();
    }
  }

  long notices(Instant before, Collection<String> held) {
    return jdbc.sql("delete from employee_notice where made_at < ? and employee_id <> all(?)")
        .params(ItemStore.at(before), Columns.texts(held))
        .update();
  }
}
